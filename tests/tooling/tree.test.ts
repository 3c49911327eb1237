import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const FILES_PER_FOLDER = 15;
const SOURCE = /\.(tsx?|mjs|js|cjs)$/;
const TEST = /\.test\.m?tsx?$/;

function folders(path: string): string[] {
  const inside = readdirSync(join(ROOT, path), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [path, ...inside.flatMap((entry) => folders(`${path}/${entry.name}`))];
}

test.each(["app", "content", "db", "scripts"])("no folder of %s holds more than fifteen source files", (top) => {
  const crowded = folders(top)
    .map((folder) => ({
      folder,
      files: readdirSync(join(ROOT, folder)).filter((name) => SOURCE.test(name) && !TEST.test(name)).length,
    }))
    .filter(({ files }) => files > FILES_PER_FOLDER);
  expect(crowded).toEqual([]);
});
