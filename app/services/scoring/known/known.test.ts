import { beforeEach, describe, expect, it } from "vitest";
import { database, useDatabase } from "@db/client/database";
import { getEngineAssessment } from "@db/queries/assessments/assessments";
import { getAttempt } from "@db/queries/attempts/attempts";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { handedIn, wordPoint, wordRubric } from "../../../../tests/attempts/handed-in";
import { addQuestion } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import { scoreByContent } from "../score-by-content";
import { knownVersion } from "./known-version.server";
import { latelyUsed } from "./lately-used";
import { referencesOf } from "./references-of.server";

const rubric = wordRubric(wordPoint("p1", "推诿", "无人响应"), wordPoint("p2", "电话"));
const TEXTS = ["报修无人响应，居民打了七次电话。", "老街的排水沟三年没有清过，雨天积水没过脚面。", "互相推诿。", ""];

beforeEach(async () => {
  await openTestSchool();
});

describe("what scoring holds of the database", () => {
  it("is one and the same version and material for every answer, and gives the report that a fresh reading gives", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    for (const text of TEXTS) {
      const { attemptId } = await handedIn(questionId, text);
      const { questionVersionId: versionId } = (await getAttempt({ attemptId }))!;
      const held = (await knownVersion({ versionId }))!;
      expect(await knownVersion({ versionId })).toBe(held);
      const [material] = await referencesOf(held.content);
      expect((await referencesOf(held.content))[0]).toBe(material);

      const { content } = (await getQuestionVersion({ versionId }))!;
      const read = await getMaterialsByHashes({ hashes: content.materials.map(({ hash }) => hash) });
      const references = read.map(({ text: words, hash }) => ({ kind: "material" as const, text: words, hash }));
      expect(held.content).toEqual(content);
      expect((await getEngineAssessment({ attemptId }))?.report).toEqual(
        scoreByContent({ answer: text, content, references }),
      );
    }
  });

  it("cannot be changed by whoever was given it", async () => {
    const questionId = await addQuestion({ content: { rubric } });
    const { attemptId } = await handedIn(questionId, "电话");
    const held = (await knownVersion({ versionId: (await getAttempt({ attemptId }))!.questionVersionId }))!;
    expect(() => held.content.rubric?.points.pop()).toThrow(TypeError);
  });

  it("knows of a version or material only once it is stored", async () => {
    expect(await knownVersion({ versionId: "later" })).toBeNull();
    const questionId = await addQuestion({ content: { rubric } });
    const { attemptId } = await handedIn(questionId, "电话");
    const { content } = (await knownVersion({
      versionId: (await getAttempt({ attemptId }))!.questionVersionId,
    }))!;
    const unknown = { ...content, materials: [{ key: "m9", title: "资料9", hash: "none" }, ...content.materials] };
    expect(await referencesOf(unknown)).toEqual(await referencesOf(content));
  });

  it("is so many at most, those used longest ago go first, and the first of two that came together stays", () => {
    const some = latelyUsed<{ no: number }>(2);
    const [one, two] = [some.keep("1", { no: 1 }), some.keep("2", { no: 2 })];
    expect(some.keep("1", { no: 9 })).toBe(one);
    some.keep("3", { no: 3 });
    expect([some.get("1"), some.get("2"), some.get("3")?.no]).toEqual([one, undefined, 3]);
    expect(two.no).toBe(2);
  });

  it("is of one database and not of another", async () => {
    const first = database();
    const some = latelyUsed<{ of: string }>(2);
    some.keep("1", { of: "first" });
    await openTestSchool();
    expect(some.get("1")).toBeUndefined();
    useDatabase(first);
    expect(some.get("1")).toEqual({ of: "first" });
  });
});
