import type { QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import type { Tx } from "@db/client/types";
import { insertAttempt } from "@db/queries/attempts/attempts";
import { setHead } from "@db/queries/attempts/answer-heads";
import { insertRevision } from "@db/queries/attempts/revisions";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertPack } from "@db/queries/content/packs";
import { insertQuestionVersion } from "@db/queries/content/question-versions";
import { insertQuestion } from "@db/queries/content/questions";
import { insertPerson } from "@db/queries/people/people";

/** A fixed moment, UTC milliseconds. */
export const NOW = 1_750_000_000_000;

export const content: QuestionContent = {
  title: "概括社区食堂的做法",
  stem: "请概括材料中社区食堂的主要做法。",
  requirements: null,
  limit: { kind: "max", min: null, max: 200, text: "不超过200字" },
  family: "gist",
  genre: null,
  identity: null,
  marks: 10.5,
  minutes: 20,
  materials: [],
  rubric: null,
  referenceAnswer: null,
  outlines: [],
  inferred: false,
  provenance: { pack: "canteen", line: 3 },
};

export const report: Report = {
  marks: 3,
  maxMarks: 10,
  share: 0.3,
  points: [{ id: "p1", awarded: 3, max: 10, status: "partial", evidence: [{ start: 0, end: 4, text: "社区食堂" }] }],
  findings: [{ code: "over-limit", params: { quoted: "社区食堂" } }],
  flags: [],
  engine: "e1",
  profile: "p1",
  rubricHash: "r1",
};

export function person(changes: { userName?: string | null; displayName?: string; demo?: boolean } = {}) {
  return { userName: "lin", displayName: "Lin", role: "candidate" as const, createdAt: NOW, ...changes };
}

/** A person, a published question, an open attempt with one revision, and what the engine made of it. */
export async function seedAttempt(tx: Tx) {
  const candidate = await insertPerson(person(), tx);
  const pack = await insertPack({ title: "社区食堂", origin: "imported", createdAt: NOW }, tx);
  const question = await insertQuestion(
    {
      packId: pack.id,
      no: 1,
      title: content.title,
      status: "draft",
      family: "gist",
      draft: content,
      createdAt: NOW,
      updatedAt: NOW,
    },
    tx,
  );
  const version = await insertQuestionVersion({ questionId: question.id, hash: "h1", content, publishedAt: NOW }, tx);
  const attempt = await insertAttempt(attemptOf(candidate.id, question.id, version.id), tx);
  const revision = await storeRevision(attempt.id, 1, tx);
  const assessment = await insertAssessment(assessmentOf(attempt.id), tx);
  if (!assessment) throw new Error("the first assessment is new");
  return { candidate, pack, question, version, attempt, revision, assessment };
}

export function attemptOf(personId: string, questionId: string, questionVersionId: string) {
  return {
    personId,
    questionId,
    questionVersionId,
    mode: "timed" as const,
    status: "open" as const,
    startedAt: NOW,
    deadlineAt: NOW + 60_000,
  };
}

export function revisionOf(attemptId: string, number: number, chain: "head" | "side" = "head") {
  return {
    attemptId,
    number,
    parentNumber: number - 1,
    chain,
    turn: number,
    hash: hashOf(number),
    body: "社区食堂统一配餐。",
    charCount: 9,
    receivedAt: NOW + number,
    late: false,
    source: "autosave" as const,
  };
}

/** A hash's digits, another for each number. */
export const hashOf = (number: number) => number.toString(16).padStart(64, "0");

/** A revision of the head chain with the head that it makes. */
export async function storeRevision(attemptId: string, number: number, tx: Tx) {
  const revision = await insertRevision(revisionOf(attemptId, number), tx);
  const { hash, body, charCount, receivedAt, parentNumber, turn } = revision;
  const clientKey = `${parentNumber}.${turn}.${hash}`;
  await setHead({ attemptId, number, clientKey, hash, text: body, charCount, receivedAt, sinceWhole: 0 }, tx);
  return revision;
}

/** A wording that a tutor took from the sample answer. */
export function proposalOf(
  questionId: string,
  attemptId: string,
  changes: { words?: string; createdAt?: number } = {},
) {
  return {
    questionId,
    pointId: "p1",
    words: "统一配餐",
    origin: "override" as const,
    attemptId,
    proposedBy: "a tutor",
    createdAt: NOW,
    state: "open" as const,
    ...changes,
  };
}

export function assessmentOf(attemptId: string, changes: { engine?: string; createdAt?: number } = {}) {
  return {
    attemptId,
    source: "engine" as const,
    rubricHash: "r1",
    profile: "p1",
    engine: "e1",
    report,
    marksHundredths: 300,
    maxHundredths: 1000,
    share: 0.3,
    createdAt: NOW,
    ...changes,
  };
}
