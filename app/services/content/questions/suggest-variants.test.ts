import { beforeEach, describe, expect, it } from "vitest";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import type { QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import { rubricSchema } from "@content/contract/rubric";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import type { NewAssessment } from "@db/schema/rows";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { insertQuestion } from "@db/queries/content/questions";
import { addAccount } from "../../../../tests/factories/people";
import { openTestSchool } from "../../../../tests/factories/school";
import { readSheet, MAX_SHEET_LENGTH } from "./read-sheet.server";
import { suggestVariants } from "./suggest-variants.server";

const NOW = Date.UTC(2026, 9, 1);

const RUBRIC = rubricSchema.parse({
  version: 1,
  title: "夜市的问题",
  points: [
    { id: "fire", label: "堵塞通道", marks: 2, expressions: [{ allOf: [["消防通道"], ["占用"]] }] },
    { id: "noise", label: "噪声扰民", marks: 2, expressions: [{ allOf: [["邻里"]] }, { allOf: [["扰民"], ["噪声"]] }] },
  ],
});

const CONTENT: QuestionContent = {
  title: "概括夜市存在的问题",
  stem: "请概括夜市存在的问题。",
  requirements: null,
  limit: UNSPECIFIED_LIMIT,
  family: "gist",
  genre: null,
  identity: null,
  marks: 4,
  minutes: null,
  materials: [],
  rubric: RUBRIC,
  referenceAnswer: null,
  outlines: [],
  inferred: false,
  provenance: { pack: "night-market", line: 3 },
};

beforeEach(async () => {
  await openTestSchool();
});

it("refuses an empty and an over-long sheet as values", () => {
  expect(readSheet(" \u200B\n")).toEqual({ ok: false, reason: "sheet-empty" });
  expect(readSheet("一".repeat(MAX_SHEET_LENGTH + 1))).toEqual({ ok: false, reason: "sheet-too-long" });
  expect(readSheet("1.机制不健全（2分）")).toMatchObject({ ok: true, rubric: { points: [{ marks: 2 }] } });
});

it("suggests nothing for a question that is not there", async () => {
  expect(await suggestVariants({ questionId: "none" })).toEqual([]);
});

describe("what past answers were credited for", () => {
  it("comes back for the point, expression and group that lacks it, and no claim of the writer's does", async () => {
    const { questionId, assess } = await askedQuestion();
    await assess("engine", "噪声扰民");
    await assess("tutor", "噪音扰民");
    await assess("self", "噪响扰民");
    const noise = { pointId: "noise", expression: 1, group: 1, from: "credited" };
    expect(await suggestVariants({ questionId })).toEqual([{ ...noise, words: "噪音", where: "噪音扰民" }]);
  });

  it("leaves out what earned nothing", async () => {
    const { questionId, assess } = await askedQuestion();
    await assess("tutor", "噪音扰民", { awarded: 0 });
    expect(await suggestVariants({ questionId })).toEqual([]);
  });

  it("leaves out attempts that are still open, assessments that were erased and other questions", async () => {
    const { questionId, assess } = await askedQuestion();
    const other = await askedQuestion();
    await assess("tutor", "噪响扰民", { erasedAt: NOW });
    await assess("tutor", "噪音扰民", { open: true });
    await other.assess("tutor", "噪闹扰民");
    expect(await suggestVariants({ questionId })).toEqual([]);
    expect((await suggestVariants({ questionId: other.questionId })).map(({ words }) => words)).toEqual(["噪闹"]);
  });

  it("is taken from the newest two hundred assessments", async () => {
    const { questionId, assess } = await askedQuestion();
    await assess("tutor", "噪音扰民", { createdAt: NOW });
    await assess("tutor", "噪响扰民", { createdAt: NOW + 1 });
    for (let no = 0; no < 199; no += 1) await assess("engine", "噪声扰民", { createdAt: NOW + 2 + no });
    expect((await suggestVariants({ questionId })).map(({ words }) => words)).toEqual(["噪响"]);
  });
});

type Changes = { awarded?: number; open?: boolean; erasedAt?: number; createdAt?: number };

/** A published question, and a way of handing in an answer to it whose second point was credited for some words. */
async function askedQuestion() {
  const candidate = await addAccount(newId());
  const { questionId, versionId } = await database().tx(async (tx) => {
    const question = await insertQuestion(
      { no: 1, title: CONTENT.title, status: "draft", family: "gist", draft: CONTENT, createdAt: NOW, updatedAt: NOW },
      tx,
    );
    const fields = { questionId: question.id, hash: newId(), content: CONTENT, publishedAt: NOW };
    return { questionId: question.id, versionId: (await insertQuestionVersion(fields, tx)).id };
  });
  const assess = (source: NewAssessment["source"], words: string, changes: Changes = {}) =>
    database().tx(async (tx) => {
      const begun = { personId: candidate.id, questionId, questionVersionId: versionId, startedAt: NOW };
      const { id } = await insertAttempt({ ...begun, mode: "practice", status: "open" }, tx);
      const { open = false, awarded = 2, createdAt = NOW, erasedAt = null } = changes;
      if (!open) await sealAttempt({ attemptId: id, sealedAt: NOW, sealedBy: "hand-in", sealedNumber: null }, tx);
      const report = reportOf(words, awarded);
      const engine = { rubricHash: report.rubricHash, profile: report.profile, engine: report.engine };
      const marks = { marksHundredths: awarded * 100, maxHundredths: 400, share: awarded / 4 };
      await insertAssessment({ attemptId: id, source, report, createdAt, erasedAt, ...engine, ...marks }, tx);
    });
  return { questionId, assess };
}

function reportOf(text: string, awarded: number): Report {
  return {
    marks: awarded,
    maxMarks: 4,
    share: awarded / 4,
    points: [
      { id: "fire", awarded: 0, max: 2, status: "missed", reason: "absent", evidence: [] },
      { id: "noise", awarded, max: 2, status: "hit", evidence: [{ start: 0, end: text.length, text }] },
    ],
    findings: [],
    flags: [],
    engine: "e1",
    profile: "p1",
    rubricHash: "r1",
  };
}
