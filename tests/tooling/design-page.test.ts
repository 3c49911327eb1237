import { expect, test, vi } from "vitest";

/** The addresses that the application is made of where `NODE_ENV` is this. */
async function addressesIn(mode: string): Promise<(string | undefined)[]> {
  vi.stubEnv("NODE_ENV", mode);
  vi.resetModules();
  Object.assign(globalThis, { __remixAppDirectory: `${process.cwd()}/app` });
  const { default: routes } = await import("../../app/routes");
  return (await routes).map(({ path }) => path);
}

test("the page of samples is there in development and in no build", async () => {
  expect(await addressesIn("development")).toContain("design");
  expect(await addressesIn("production")).not.toContain("design");
  expect(await addressesIn("test")).not.toContain("design");
});
