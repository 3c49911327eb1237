import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../fixtures/packs");

/** The text of a committed wild fixture. */
export function wildFixture(name: string): string {
  return readFileSync(resolve(FOLDER, name), "utf8");
}

/** All committed wild fixtures that import accepts, by name. */
export const ACCEPTED_FIXTURES = readdirSync(FOLDER)
  .filter((name) => !name.startsWith("refused-"))
  .sort();
