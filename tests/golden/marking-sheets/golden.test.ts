import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pointSchema } from "@content/contract/rubric";
import { readMarkingSheet } from "@content/rubric/read-marking-sheet";
import { expect, test } from "vitest";

/** Sheets written for testing, each in more than one way of giving marks. A changed reading is a diff to review: `vitest -u`. */
const names = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".txt"));

test.each(names.map((name) => name.replace(/\.txt$/, "")))("the sheet %s is read as reviewed", async (name) => {
  const reading = readMarkingSheet(readFileSync(resolve(import.meta.dirname, `${name}.txt`), "utf8"));
  for (const point of reading.rubric.points) expect(pointSchema.parse(point)).toEqual(point);
  await expect(`${JSON.stringify(reading, null, 1)}\n`).toMatchFileSnapshot(`${name}.json`);
});

test("there are at least fifteen sheets", () => {
  expect(names.length).toBeGreaterThanOrEqual(15);
});
