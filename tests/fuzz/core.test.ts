import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { reportSchema } from "@content/contract/report";
import { rubricSchema, type Rubric } from "@content/contract/rubric";
import { readForReview } from "@content/import/review/read-for-review";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { decodeText } from "@content/read/decode-text";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { countCharacters } from "~/domain/text/count";
import { layoutGrid } from "~/domain/text/grid";
import { fullRun } from "../setup/full-run";
import { answeredSoon } from "./answered-soon";
import { hostileLines, valuesFor } from "./hostile-values";

/** How many times the small share of `npm test` the full run tries. */
const MORE = fullRun ? 50 : 1;
/** What the issue asks of `npm run test:full`; this file alone reaches it. */
const FULL_RUN_TRIES = 100_000;

if (fullRun) vi.setConfig({ testTimeout: 600_000 });

let tried = 0;
afterAll(() => {
  process.stdout.write(`Tried ${tried} hostile inputs to importer, rubrics, scorer, counters, grid and schemas\n`);
  if (fullRun) expect(tried).toBeGreaterThanOrEqual(FULL_RUN_TRIES);
});

/** Every input is answered soon, and what is answered keeps its promise; that nothing is thrown shows by itself. */
function fuzz<T>(inputs: fc.Arbitrary<T>, runs: number, holds: (input: T) => void): void {
  const property = fc.property(inputs, (input) => {
    tried += 1;
    const isSoon = answeredSoon();
    holds(input);
    isSoon();
  });
  fc.assert(property, { numRuns: runs * MORE });
}

describe("whatever is given to", () => {
  it("the counters and the grid is counted, and nothing lies outside the text", () => {
    fuzz(hostileLines, 500, (text) => {
      const canonical = canonicalText(text);
      expect(canonicalText(canonical)).toBe(canonical);
      expect(countCharacters(canonical)).toBeLessThanOrEqual(canonical.length);
      const { cells, rows, rowStarts } = layoutGrid(canonical);
      expect(rowStarts).toHaveLength(rows);
      expect(cells).toBeGreaterThanOrEqual(0);
      expect(rowStarts.every((start) => start >= 0 && start <= canonical.length)).toBe(true);
    });
  });

  it("the importer is read or refused with its problems, twice alike", () => {
    fuzz(hostileLines, 60, (text) => {
      const read = () => readForReview(canonicalText(text), { kind: null, decisions: {} });
      const { reading } = read();
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(read().reading)).toBe(JSON.stringify(reading));
    });
  });

  it("the reader of canonical packs is read or refused with its problems", () => {
    const head = "---\nformat: pack/1\nslug: a\ntitle: 甲\n---\n";
    fuzz(fc.tuple(fc.boolean(), hostileLines), 120, ([headed, text]) => {
      const reading = parsePackFile((headed ? head : "") + canonicalText(text));
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
    });
  });

  it("the decoder of files is a text or a named refusal", () => {
    fuzz(fc.uint8Array({ maxLength: 400 }), 300, (bytes) => {
      const decoded = decodeText(bytes);
      expect(typeof (decoded.ok ? decoded.text : decoded.code)).toBe("string");
    });
  });

  it("the scorer is a report that its own contract accepts, by any rubric that can be read", () => {
    const rubrics: Rubric[] = [];
    fuzz(valuesFor(rubricSchema), 200, (value) => {
      const read = rubricSchema.safeParse(value);
      if (read.success && rubrics.length < 200) rubrics.push(read.data);
    });
    const plain = rubricSchema.parse({
      ...{ version: 1, title: "治理", marks: 10 },
      points: [{ id: "p1", label: "停车", marks: 10, expressions: [{ allOf: [["停车", "车位"], ["不足"]] }] }],
    });
    fuzz(fc.tuple(hostileLines, fc.constantFrom(plain, ...rubrics)), 120, ([answer, rubric]) => {
      const report = scoreAnswer({ answer, rubric });
      expect(reportSchema.safeParse(report).error).toBeUndefined();
      const canonical = canonicalText(answer);
      for (const { evidence } of report.points) {
        for (const { start, end, text } of evidence) expect(canonical.slice(start, end)).toBe(text);
      }
    });
  });
});

/** Every file with a schema that something from outside is read by. */
function filesWithSchemas(): string[] {
  return ["app", "content"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<![.]test|[.]d)[.]ts$/.test(file))
      .map((file) => join(root, file))
      .filter((file) => /export const \w*[sS]chema\b/.test(readFileSync(file, "utf8"))),
  );
}

describe("every schema at the edge", () => {
  it.each(filesWithSchemas().sort())("of %s reads or refuses, and never throws", async (file) => {
    const module = (await import(/* @vite-ignore */ resolve(file))) as Record<string, unknown>;
    const schemas = Object.values(module).filter((value) => value instanceof z.ZodType);
    expect(schemas.length).toBeGreaterThan(0);
    for (const schema of schemas) {
      fuzz(valuesFor(schema), 12, (value) => {
        const read = schema.safeParse(value);
        if (!read.success) expect(read.error.issues.length).toBeGreaterThan(0);
      });
    }
  });
});
