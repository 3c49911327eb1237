import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { drawLayout, type SheetCase } from "./draw-layout";

/** Answers written for testing, one file a rule. A changed layout is a diff to review: `vitest -u`. */
const CASES = resolve(import.meta.dirname, "cases");
const files = readdirSync(CASES).sort();
const casesOf = (file: string) => JSON.parse(readFileSync(resolve(CASES, file), "utf8")) as SheetCase[];

test.each(files.map((file) => file.replace(/\.json$/, "")))("the sheets of %s are laid out as reviewed", async (name) => {
  const drawn = casesOf(`${name}.json`).map(drawLayout).join("\n\n");
  await expect(`${drawn}\n`).toMatchFileSnapshot(`layouts/${name}.golden`);
});

test("there are at least sixty layouts, each named once", () => {
  const names = files.flatMap(casesOf).map((one) => one.name);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
});
