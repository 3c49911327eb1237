import { expect, it } from "vitest";
import { bundleHeadSchema, type BundleContent } from "@content/contract/exchange/bundle";
import { canonicalJson, contentHash, sha256Hex } from "../../text/hashing/content-hash";
import { readBundle } from "./read-bundle";

const TEXT = "老街的排水沟三年没有清过。";
const asked = {
  ...{ title: "概括问题", stem: "请概括。", requirements: null, family: "gist" as const, genre: null, identity: null },
  limit: { kind: "max" as const, min: null, max: 200, text: "不超过200字" },
  ...{ marks: 10, minutes: null, rubric: null, referenceAnswer: null, outlines: [], inferred: false, provenance: null },
  materials: [{ key: "m1", title: "资料1", hash: sha256Hex(TEXT) }],
};
const published = { id: "v1", number: 1, hash: contentHash(asked), rubricHash: null, content: asked, publishedAt: 1 };
const said = {
  ...{ title: "题组", kind: "set" as const, minutes: null, readingMinutes: null, sourceNote: null },
  readingRule: "suggested" as const,
  items: [{ questionId: "q1", versionId: "v1", marks: null }],
};
const content: BundleContent = {
  packs: [],
  questions: [
    {
      ...{ id: "q1", packId: null, no: 0, madeKey: null, title: "概括问题", status: "published", visibility: "bank" },
      ...{ family: "gist", genre: null, draft: null, publishedVersionId: "v1", createdAt: 1, updatedAt: 1 },
      versions: [published],
    },
  ],
  sets: [
    {
      ...{ id: "s1", title: "题组", status: "published", visibility: "bank", madeKey: null, template: false },
      ...{ draft: said, publishedVersionId: "w1", createdAt: 1, updatedAt: 1 },
      versions: [{ id: "w1", hash: contentHash(said), content: said, publishedAt: 1 }],
    },
  ],
  materials: [{ hash: sha256Hex(TEXT), title: "资料1", text: TEXT, createdAt: 1 }],
};

/** A file of this content whose own hash fits. */
const fileOf = (inside: unknown, head: object = {}) =>
  canonicalJson({ format: "shenlun-bundle", version: 1, hash: contentHash(inside), content: inside, ...head });
const codesOf = (text: string) => {
  const reading = readBundle(text);
  return reading.ok ? [] : reading.problems.map(({ code, path }) => `${code} ${path}`.trim());
};
/** The content with one place of it changed. */
const changed = (change: (copy: BundleContent) => void) => {
  const copy = structuredClone(content);
  change(copy);
  return fileOf(copy);
};

it("reads what was written, and adds nothing to it", () => {
  const reading = readBundle(fileOf(content));
  expect(reading).toEqual({ ok: true, content, hash: contentHash(content) });
  expect(bundleHeadSchema.safeParse(JSON.parse(fileOf(content))).success).toBe(true);
});

it.each([
  ["no JSON", "{", ["not-json"]],
  ["another file", "[]", ["not-bundle"]],
  ["a bundle of a later version", fileOf(content, { version: 2 }), ["version version"]],
  ["one that was changed by hand", fileOf(content).replace("排水沟", "下水道"), ["hash hash"]],
  ["one of another shape", fileOf({ ...content, sets: [{}] }), []],
])("refuses %s", (_, text, codes) => {
  const found = codesOf(text);
  if (codes.length > 0) expect(found).toEqual(codes);
  else expect(found[0]).toMatch(/^shape content\.sets\.0\./);
});

it.each([
  ["lists", "[", "]"],
  ["objects", '{"a":', "}"],
])("refuses %s within one another without end, instead of failing on them", (_, open, close) => {
  const endless = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
  expect(codesOf(fileOf({}).replace("{}", endless))).toEqual(["shape content"]);
});

it.each([
  ["a material", (copy: BundleContent) => (copy.materials[0]!.text += "。"), "material-hash content.materials.0"],
  [
    "a published question",
    (copy: BundleContent) => (copy.questions[0]!.versions[0]!.content.marks = 20),
    "question-hash content.questions.0.versions.0",
  ],
  [
    "a published set",
    (copy: BundleContent) => (copy.sets[0]!.versions[0]!.content.minutes = 5),
    "set-hash content.sets.0.versions.0",
  ],
])("refuses %s that is not what was published, though the file's own hash fits", (_, change, code) => {
  expect(codesOf(changed(change))).toEqual([code]);
});

it.each([
  ["a material", (copy: BundleContent) => copy.materials.pop(), "missing-material content.questions.0"],
  ["a pack", (copy: BundleContent) => (copy.questions[0]!.packId = "p"), "missing-pack content.questions.0"],
  ["a question", (copy: BundleContent) => copy.questions.pop(), "missing-question content.sets.0"],
  ["a version", (copy: BundleContent) => (copy.sets[0]!.publishedVersionId = "none"), "missing-version content.sets.0"],
])("names %s that something needs and that is not in the file", (_, change, code) => {
  expect(codesOf(changed(change))).toContain(code);
});

it("refuses an id that stands for two things", () => {
  expect(codesOf(changed((copy) => copy.questions.push(copy.questions[0]!)))).toContain("twice content.questions");
});
