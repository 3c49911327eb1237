import type { QuestionContent } from "@content/contract/question";
import type { Report } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { listPersonNames } from "@db/queries/people/find-people";
import type { AnswerChoice } from "~/domain/marking/answer-choice";
import { canSelfMark } from "~/domain/marking/self/self-marked-report";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { scoreAnswer } from "~/domain/scoring/score-answer";
import { unmatchedSentences } from "~/domain/scoring/unmatched-sentences";
import { countCharacters } from "~/domain/text/count";
import { adviceOnReport } from "~/services/advice/reading/advice-on-report.server";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { withheldBy } from "~/services/assignments/access/withheld-by.server";
import { listTimedHandIns } from "~/services/attempts/list-timed-hand-ins.server";
import { readClock } from "~/services/attempts/read-clock.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { markedScript } from "~/services/marking-desk/marked-script.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { MAX_CLAIM_CHARACTERS } from "~/services/marking/record-claim.server";
import { answersOf } from "./answers-of.server";
import { notesOf } from "./notes-of.server";
import { paperOf } from "./paper/paper-of";
import { threeSides } from "./sides/three-sides";

type LoadReport = { attemptId: string; candidateId: string; viewer: Viewer; choice: AnswerChoice; now: number };

/**
 * Everything the report page shows of a sealed attempt, cut down to what the viewer may see.
 * `open`: still being written; null: not this person's, or not there.
 */
export async function loadReport({ attemptId, candidateId, viewer, choice, now }: LoadReport) {
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt) return null;
  if (attempt.status === "open") return { state: "open" as const };
  const marked = await markedAttempt({ attemptId, choice, now });
  if (!marked) return null;
  const { asked, content, answer, engine } = marked;
  const { questionId } = attempt;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [questionId], now });
  const parts = visibleParts(viewer, marked.question, assignmentsOf(questionId), "sealed");
  const { counting, tutor, sides, claims } = threeSides(marked.standing, marked.isCounting);
  const report = parts.points ? (counting?.report ?? null) : null;
  const history = await listTimedHandIns({ viewer, candidateId, questionId, now });
  const clock = await readClock({ attemptId, now: attempt.sealedAt ?? now });
  const tutors = tutor?.byPersonId ? await listPersonNames({ personIds: [tutor.byPersonId] }) : null;
  const answers = await answersOf(marked);
  const rubric = engine?.rubric ?? content.rubric;
  const advice = await adviceOnReport({ attemptId, candidateId, viewer, answer, points: parts.points, now });
  const notes = await notesOf({ attempt, personId: candidateId, content });

  return {
    state: "sealed" as const,
    attempt: {
      id: attempt.id,
      questionId,
      /** The question may be practised again: a reserved one not before all of it is released. */
      again: visibleParts(viewer, marked.question, assignmentsOf(questionId), "browse").prompt,
      sittingId: attempt.sittingId,
      /** By the clock, pauses left out; of the whole paper where it was sat in one. */
      usedMs: clock.elapsedMs,
      sealedAt: attempt.sealedAt ?? now,
      sealedBy: attempt.sealedBy,
    },
    question: {
      title: asked.title,
      stem: asked.stem,
      requirements: asked.requirements,
      family: asked.family,
      genre: asked.genre,
      limit: content.limit,
      marks: content.marks,
    },
    answers,
    answer,
    erased: marked.erased,
    /** The marks alone: they may be seen before the points they are made of. */
    score: parts.score && counting ? scoreOf(counting.report) : null,
    /** Assignments that keep something of this back, and until when. */
    withheld: await withheldBy({ viewer, questionIds: [questionId], now }),
    paper: paperOf(marked, parts.points),
    characters: countCharacters(answer),
    report,
    migration: report ? marked.migration : null,
    points: report ? await describePoints(report, content, rubric, asked.rubric) : [],
    bestOf: report ? (rubric?.bestOf ?? null) : null,
    unmatched: report ? unmatchedSentences(answer, report) : [],
    /** The engine's alone, or side by side with what the writer claims and a tutor gives. */
    sides: report ? sides : [],
    tutorName: parts.score ? (tutors?.get(tutor?.byPersonId ?? "") ?? "") : "",
    byTutor: parts.score && counting?.source === "tutor",
    /** The tutors' marks are what two or three blind ones came to: nobody's own. */
    byRounds: parts.score && tutor?.round === "final",
    claims: report ? claims : [],
    script: await markedScript(marked, parts),
    /** Points that may be claimed: the engine did not credit them in full, and neither does what counts. */
    claimable: report ? claimablePoints(report, engine?.assessment.report ?? null) : [],
    sentences: report ? sentencesOf(answer, report) : [],
    canSelfMark: report !== null && engine !== null && canSelfMark(engine.rubric),
    notes,
    reference: parts.reference ? referenceOf(content) : null,
    outlines: parts.reference ? content.outlines : [],
    advice,
    inferred: content.inferred,
    history,
  };
}

function scoreOf({ marks, maxMarks, share, range }: Report) {
  return { marks, maxMarks, share, range };
}

/** A claim is made over the engine's report, so a point that only what counts holds is not offered. */
function claimablePoints(counting: Report, engine: Report | null): string[] {
  const full = new Set(counting.points.filter(({ status }) => status === "hit").map(({ id }) => id));
  return (engine?.points ?? []).filter(({ id, status }) => status !== "hit" && !full.has(id)).map(({ id }) => id);
}

/** Every sentence of the answer, those without marks first, for a claim to choose from. */
function sentencesOf(answer: string, report: Report) {
  const all = unmatchedSentences(answer, { ...report, points: [] });
  const earning = (start: number, end: number) =>
    report.points.some(({ evidence }) => evidence.some((one) => one.start < end && one.end > start));
  return [
    ...all.filter(({ start, end }) => !earning(start, end)),
    ...all.filter(({ start, end }) => earning(start, end)),
  ].filter(({ start, end }) => end - start <= MAX_CLAIM_CHARACTERS);
}

/**
 * A report's points as the table words them, each with the words of the material it was taken from. A tutor's marks may be
 * by a rubric from before a migration: points that it has no more are called what the writer's own version calls them.
 */
async function describePoints(report: Report, content: QuestionContent, rubric: Rubric | null, earlier: Rubric | null) {
  const materials = await getMaterialsByHashes({ hashes: content.materials.map((material) => material.hash) });
  const byKey = new Map(content.materials.map(({ key, hash, title }) => [key, { hash, title }]));
  const texts = new Map(materials.map((material) => [material.hash, material.text]));
  const known = new Map([...(earlier?.points ?? []), ...(rubric?.points ?? [])].map((point) => [point.id, point]));
  const described = report.points.flatMap(({ id }) => known.get(id) ?? []);
  return described.map((point) => ({
    id: point.id,
    label: point.label,
    sources: (point.source ?? []).flatMap(({ material, start, end }) => {
      const from = byKey.get(material);
      const text = from && texts.get(from.hash)?.slice(start, end);
      return from && text ? [{ title: from.title, text }] : [];
    }),
  }));
}

/** The reference answer with the places where it earns its points, found by the same engine. */
function referenceOf(content: QuestionContent) {
  if (!content.referenceAnswer) return null;
  const { rubric, referenceAnswer, limit, family, genre, stem } = content;
  const scored = rubric ? scoreAnswer({ answer: referenceAnswer, rubric, limit, family, genre, stem }) : null;
  return {
    text: referenceAnswer,
    evidence: (scored?.points ?? []).flatMap((point, index) =>
      point.evidence.map(({ start, end }) => ({ start, end, pointNo: index + 1 })),
    ),
  };
}

export type LoadedReport = Extract<NonNullable<Awaited<ReturnType<typeof loadReport>>>, { state: "sealed" }>;
