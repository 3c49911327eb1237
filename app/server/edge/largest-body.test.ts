import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { accessRegistry } from "../access/registry";
import { largestBody, ROUTES_WITH_FILES } from "./largest-body";

const sources = (folder: string) =>
  readdirSync(join("app/routes", folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));

it("every route that reads a form with files may be sent one, and each that may exists", () => {
  const folders = readdirSync("app/routes", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const reading = folders
    .map(({ name }) => name)
    .filter((name) => sources(name).some((text) => /MultipartFormData\(|encType="multipart/.test(text)));
  for (const name of reading) expect(ROUTES_WITH_FILES, name).toContain(`routes/${name}`);
  const known = accessRegistry.map(({ route }) => route);
  for (const route of ROUTES_WITH_FILES) expect(known).toContain(route);
});

it("what nobody has signed in for is short, and no address is without a bound", () => {
  const bounds = accessRegistry.map((entry) => ({ ...entry, most: largestBody(entry) }));
  for (const { path, route, write, most } of bounds) {
    expect(most, path).toBeGreaterThan(0);
    const open = write !== "tutor" && write !== "admin" && !ROUTES_WITH_FILES.has(route ?? "");
    if (open) expect(most, path).toBeLessThanOrEqual(2 * 1024 * 1024);
  }
});
