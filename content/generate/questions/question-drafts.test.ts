import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { questionContentSchema } from "../../contract/question";
import { readPack } from "../../read/read-pack";
import { draftTitle } from "./draft-title";
import { draftQuestions } from "./question-drafts";
import { topicConcepts } from "../topic-words";

const root = resolve(import.meta.dirname, "../../..");
function drafts(text: string) {
  const reading = readPack(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return draftQuestions(reading.pack);
}
const fixture = (name: string) => drafts(readFileSync(resolve(root, "tests/fixtures/packs", name), "utf8"));

test("a written rubric with its materials makes a ready question, nothing inferred", () => {
  const docs = readFileSync(resolve(root, "docs/pack-format.md"), "utf8");
  const [draft] = drafts(/```markdown\n([\s\S]*?)\n```\n/.exec(docs)?.[1] ?? "");
  expect(draft).toMatchObject({ status: "ready", inferred: false, content: { inferred: false } });
  const [material] = draft?.materials ?? [];
  expect(draft?.content.materials).toEqual([{ key: "m1", title: "资料1", hash: sha256Hex(material?.text ?? "") }]);
});

test("questions of a wild pack: closed book and essay are playable and marked 待核, one without its material waits", () => {
  const [meaning, gist, essay] = fixture("grain-and-villages.txt");
  expect([meaning?.status, gist?.status, essay?.status]).toEqual(["ready", "needs-material", "ready"]);
  expect(meaning?.content.rubric).toMatchObject({ mode: "points", points: [{ label: "有利于补齐农村短板" }, {}] });
  expect(gist?.content.rubric).toBeNull();
  expect(essay?.content.rubric).toMatchObject({
    mode: "band",
    marks: null,
    textType: "argument",
    points: [],
    format: { title: "own" },
    topicConcepts: [{ label: "让乡村留得住人", indispensable: true }, { label: "和美乡村建设" }],
  });
  expect(essay?.content.outlines.map(({ title }) => title)).toEqual(["让乡村既有面子又有里子"]);
  for (const draft of [meaning, essay]) expect(draft).toMatchObject({ inferred: true, content: { inferred: true } });
});

test("key points of a given material are never invented", () => {
  const [gist, opinion] = fixture("elder-care.md");
  expect(gist).toMatchObject({ status: "draft", inferred: false, content: { rubric: null } });
  expect(gist?.materials).toHaveLength(2);
  expect(opinion?.content.rubric).toBeNull();
});

test("every draft is valid content with its provenance, and unset marks and minutes stay unset", () => {
  for (const name of ["grain-and-villages.txt", "enterprise-service.txt", "flood-drill.txt", "elder-care.md"]) {
    for (const { content } of fixture(name)) {
      expect(questionContentSchema.parse(content)).toEqual(content);
      expect(content.provenance?.line).toBeGreaterThan(0);
    }
  }
  expect(fixture("flood-drill.txt")[0]?.content).toMatchObject({ marks: null, minutes: null });
});

test("a prompt's task gives the title", () => {
  expect(draftTitle("C市要开大会，请你为市长起草一篇讲话稿。")).toBe("为市长起草一篇讲话稿");
  expect(draftTitle("请围绕“先修路，再修灯”写一篇大作文。")).toBe("围绕“先修路，再修灯”写一篇大作文");
});

test("题眼 come from the quoted topic and from what the outlines' titles share", () => {
  expect(topicConcepts("围绕“建设书香城市”写一篇文章", ["阅读推广要下沉", "阅读推广要创新"], null)).toEqual([
    { label: "建设书香城市", variants: ["建设书香城市", "书香城市"], indispensable: true },
    { label: "阅读推广", variants: ["阅读推广"], indispensable: false },
  ]);
});
