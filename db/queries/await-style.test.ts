import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
);

it("uses nothing that only one of the two databases has", () => {
  const offences = sources.flatMap((file) =>
    readFileSync(join(import.meta.dirname, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        /\.(all|get|run|values)\(\)|\bcount\(\*\)/.test(line) ? [`${file}:${index + 1}`] : [],
      ),
  );
  expect(sources.length).toBeGreaterThan(10);
  expect(offences).toEqual([]);
});
