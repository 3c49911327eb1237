import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MISS_REASONS } from "@content/contract/report";
import { DOUBT_CODES } from "@content/rubric/sheet/sheet-state";
import { describe, expect, it } from "vitest";
import type { UnreadDocument } from "~/services/content/read-document.server";
import { createI18n } from "./create-i18n";
import { findingSentence, flagSentence } from "./finding-sentence";
import { authoring } from "./zh-CN/rubrics/authoring";
import { errors } from "./zh-CN/errors";
import { report } from "./zh-CN/report";

const project = join(import.meta.dirname, "../..");

/** All words that stand in `pattern`'s group in the sources below the folders. */
function codesIn(folders: string[], ...patterns: RegExp[]): string[] {
  const sources = folders
    .map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(file, "utf8"));
  const found = patterns.flatMap((pattern) => sources.flatMap((source) => [...source.matchAll(pattern)]));
  return [...new Set(found.map((match) => match[1] ?? ""))].sort();
}

// The codes live beside the rules that raise them; these patterns are how the rules write them.
const written = codesIn(["app/domain/scoring"], /code: "([a-z-]+)"/g, /missing\("([a-z-]+)"/g);
const composed = codesIn(["app/domain/scoring"], /code: `([a-z-]+)\$\{/g);
/** The endings of codes that the rules put together from two words. */
const ENDINGS: Record<string, readonly string[]> = {
  "point-": MISS_REASONS,
  "topic-": ["doubtful", "unchecked", "absent"],
  "copied-from-": ["material", "pack", "model"],
};
const findingCodes = [
  ...written,
  ...composed.flatMap((beginning) => (ENDINGS[beginning] ?? ["?"]).map((ending) => beginning + ending)),
];
const documented = [...readFileSync(join(project, "docs/rubric-format.md"), "utf8").matchAll(/`([a-z-]+)`/g)].map(
  (match) => match[1] ?? "",
);
const flagCodes = codesIn(["app/domain/scoring"], /flags: \["([a-z-]+)"/g, /flags\.push\("([a-z-]+)"/g);
const packCodes = codesIn(["content/parse", "content/read", "content/import"], /(?:add\(|code: )"([a-z-]+)"/g);
const sheetRefusals = codesIn(["app/services/content/questions"], /reason: "(sheet-[a-z-]+)"/g);
/** Why a file is no document, by the type of the reader: one that is added there is missing here until it is worded. */
const documentCodes = Object.keys({
  empty: true,
  binary: true,
  fragmented: true,
  "too-large": true,
} satisfies Record<UnreadDocument["code"], true>);
const doubtCodes = codesIn(["content/import"], /(?:ledger\.doubt|\.doubtLine)(?:Line)?\([^"]*"([a-z-]+)"/g);

describe("codes of the core", () => {
  it("are found where this test looks for them", () => {
    expect([findingCodes, packCodes, doubtCodes].map((codes) => codes.length > 5)).toEqual([true, true, true]);
  });

  it.each(findingCodes)("finding %s has a sentence", (code) => {
    expect(Object.keys(report.finding)).toContain(code);
  });

  it.each(written)("finding %s is documented", (code) => {
    expect(documented).toContain(code);
  });

  it.each(flagCodes)("flag %s has a sentence", (code) => {
    expect(Object.keys(report.flag)).toContain(code);
  });

  it.each(packCodes)("pack problem %s has a sentence", (code) => {
    expect(Object.keys(errors.pack)).toContain(code);
  });

  it.each(documentCodes)("a file refused as %s has a sentence where a pack or a material is chosen", (code) => {
    expect(Object.keys(errors.pack)).toContain(code);
    expect(Object.keys(authoring.refused)).toContain(`file-${code}`);
  });

  it.each(doubtCodes)("doubt %s of an imported pack has a sentence", (code) => {
    expect(Object.keys(errors.doubt)).toContain(code);
  });

  it("are worded for every doubt of a pasted marking sheet, and for no other", () => {
    expect(Object.keys(authoring.sheet.doubt).sort()).toEqual([...DOUBT_CODES].sort());
  });

  it("are worded for every refusal of a pasted marking sheet, and for no other", () => {
    expect(Object.keys(authoring.sheet.refused).sort()).toEqual(sheetRefusals);
    expect(sheetRefusals).not.toEqual([]);
  });
});

describe("sentences of findings", () => {
  const t = createI18n("zh-CN").getFixedT("zh-CN", "report");

  it("hold the numbers of the finding", () => {
    expect(findingSentence(t, { code: "over-limit", params: { count: 230, max: 200 } })).toBe(
      "写了230字，要求不超过200字",
    );
  });

  it("show the code of a rule that is newer than the catalogue instead of hiding it", () => {
    expect(findingSentence(t, { code: "not-known-yet", params: {} })).toContain("not-known-yet");
    expect(flagSentence(t, "not-known-yet")).toContain("not-known-yet");
  });
});
