import { expect, test } from "vitest";
import { inTurn } from "../../scripts/checks/in-turn.mjs";

/** Takes parts up two at a time and says what happened; each ends when it is told to. */
function watched(parts: { name: string; after?: string }[]) {
  const happened: string[] = [];
  const ends = new Map<string, () => void>();
  const whole = inTurn(parts, 2, async ({ name }) => {
    happened.push(`${name} began`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    happened.push(`${name} ended`);
  });
  const end = async (name: string) => {
    ends.get(name)?.();
    // What follows an end has begun after the tasks of this turn.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { whole, happened, end };
}

test("two parts of the checks run beside each other, and the next begins when one of them ends", async () => {
  const { whole, happened, end } = watched([{ name: "lint" }, { name: "types" }, { name: "format" }]);
  expect(happened).toEqual(["lint began", "types began"]);
  await end("types");
  expect(happened.slice(2)).toEqual(["types ended", "format began"]);
  await end("format");
  await end("lint");
  await whole;
  expect(happened).toHaveLength(6);
});

test("a part waits for the one it needs, and the part behind it is taken up meanwhile", async () => {
  const { whole, happened, end } = watched([
    { name: "compile" },
    { name: "build", after: "compile" },
    { name: "lint" },
  ]);
  expect(happened).toEqual(["compile began", "lint began"]);
  await end("lint");
  expect(happened.at(-1)).toBe("lint ended");
  await end("compile");
  expect(happened.at(-1)).toBe("build began");
  await end("build");
  await whole;
});

test("a part whose need is not among the parts that run begins at once", async () => {
  const { whole, happened, end } = watched([{ name: "unit", after: "compile" }]);
  expect(happened).toEqual(["unit began"]);
  await end("unit");
  await whole;
});

test("parts that need each other, and work that throws, end the whole", async () => {
  const round = [
    { name: "hen", after: "egg" },
    { name: "egg", after: "hen" },
  ];
  await expect(inTurn(round, 2, async () => undefined)).rejects.toThrow("hen, egg wait for each other");
  const broken = inTurn([{ name: "build" }], 2, () => Promise.reject(new Error("no disk")));
  await expect(broken).rejects.toThrow("no disk");
});
