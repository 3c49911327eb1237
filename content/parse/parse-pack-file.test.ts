import fc from "fast-check";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { isCanonicalPack } from "./is-canonical-pack";
import { parsePackFile } from "./parse-pack-file";
import { anyText } from "../../tests/factories/any-text";

const docs = readFileSync(resolve(import.meta.dirname, "../../docs/pack-format.md"), "utf8");
/** The example in docs/pack-format.md is the fixture: what the document shows is what the parser reads. */
const example = /```markdown\n([\s\S]*?)\n```\n/.exec(docs)?.[1] ?? "";

function codes(text: string): (string | number | null)[][] {
  const reading = parsePackFile(text);
  return reading.ok ? [] : reading.problems.map(({ code, line }) => [code, line]);
}
const lineOf = (words: string) => example.slice(0, example.indexOf(words)).split("\n").length;
const changed = (from: string, to: string) => {
  expect(example).toContain(from);
  return example.replace(from, to);
};

test("the documented example is read whole", () => {
  const reading = parsePackFile(example);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { pack } = reading;
  expect(pack).toMatchObject({ kind: "topic-pack", slug: "old-neighbourhoods", asOf: "2026-10-01" });
  expect(pack.sections.map(({ name }) => name)).toEqual([
    "给定资料",
    "热点链接",
    "命题预测",
    "理论精析",
    "素材积累",
    "范文赏析",
  ]);
  const [question] = pack.questions;
  expect(question).toMatchObject({
    no: 1,
    id: "q1",
    title: "概括H市老旧小区治理中的问题",
    family: "gist",
    marks: 10,
    minutes: 20,
    limit: { kind: "max", max: 200, text: "不超过200字" },
    materials: ["m1"],
    needsMaterial: false,
  });
  const [span] = question?.rubric?.points[0]?.source ?? [];
  expect(pack.materials[0]?.text.slice(span?.start, span?.end)).toBe("一位难求");
  expect(pack.frameworks[0]).toMatchObject({ model: 0, points: [{ children: [{}] }, {}] });
});

test("material text is its paragraphs joined by one line feed, wrapped lines joined without a blank", () => {
  const text = changed("Second paragraph of the material.", "第二段的前半，\n后半在下一行。");
  const reading = parsePackFile(text);
  expect(reading.ok && reading.pack.materials[0]?.text.split("\n")).toEqual([
    "车位三百个，车辆六百台，晚上一位难求。",
    "第二段的前半，后半在下一行。",
  ]);
});

test.each([
  ["an unknown section", "# 热点链接", "# 热点", "unknown-section"],
  ["a section that stands twice", "# 热点链接", "# 理论精析", "section-twice"],
  ["an unknown key of a question", "minutes: 20", "minuts: 20", "unknown-key"],
  ["a limit that cannot be read", "{ kind: max, max: 200", "{ kind: max, max: x00", "limit-unreadable"],
  ["a quote that is not there", "quote: 一位难求", "quote: 两位难求", "quote-not-found"],
  ["an unknown material", "materials: [m1]", "materials: [m7]", "material-unknown"],
  ["YAML that cannot be read", "family: gist", "family: [gist", "yaml-invalid"],
  ["an id that stands twice", "{#q1}", "{#m1}", "id-twice"],
  ["an id that is missing", " {#m1}", "", "id-missing"],
  ["a wrong value", "family: gist", "family: story", "invalid-value"],
  ["a framework that is not there", "framework: 1", "framework: 9", "framework-unknown"],
  ["a format of another version", "format: pack/1", "format: pack/2", "invalid-value"],
])("%s is named with its line", (_what, from, to, code) => {
  const problems = codes(changed(from, to));
  expect(problems.map(([found]) => found)).toContain(code);
  for (const [, line] of problems) expect(line).toEqual(expect.any(Number));
});

test("problems stand on the very line of the mistake, inside YAML too", () => {
  expect(codes(changed("minutes: 20", "minuts: 20"))).toContainEqual(["unknown-key", lineOf("minutes: 20")]);
  expect(codes(changed("quote: 一位难求", "quote: 两位难求"))).toEqual([["quote-not-found", lineOf("source: [")]]);
  expect(codes(changed("晚上一位难求", "早上一位难求，晚上一位难求"))).toEqual([
    ["quote-not-unique", lineOf("source: [")],
  ]);
});

test("lists nested beyond reason are refused by line before they are read", () => {
  expect(codes(changed("- 二、第二个分论点", `${"- ".repeat(5000)}甲`))).toEqual([
    ["outline-too-deep", lineOf("- 二、第二个分论点")],
  ]);
  expect(codes(changed("First paragraph.", "-".repeat(40)))).not.toContainEqual(["outline-too-deep", null]);
});

test("a pack without questions is refused", () => {
  expect(codes("---\nformat: pack/1\n---\n\n# 命题预测\n")).toEqual([["no-questions", 5]]);
});

test("canonical files are told from wild text by their front matter alone", () => {
  expect(isCanonicalPack(example)).toBe(true);
  expect(isCanonicalPack(`\uFEFF${example}`)).toBe(true);
  expect(isCanonicalPack("一、热点链接\nformat: pack/1")).toBe(false);
  expect(isCanonicalPack("---\ntitle: 别的文件\n---\nformat: pack/1")).toBe(false);
});

test("parsing never throws, whatever is cut out of the file or put into it", () => {
  fc.assert(
    fc.property(fc.nat(example.length), fc.nat(60), anyText({ maxLength: 20 }), (at, cut, added) => {
      const reading = parsePackFile(example.slice(0, at) + added + example.slice(at + cut));
      expect(reading.ok || reading.problems.length > 0).toBe(true);
    }),
    { numRuns: 40 },
  );
});
