import { listAnswers, listTutorMarked, type AnswerRow, type ScoreRow } from "@db/queries/assessments/list-answers";
import { listOpenProposals } from "@db/queries/assessments/proposals";
import { countingAssessment, newestOf } from "~/domain/marking/overridden/counting-assessment";
import { standingSelf } from "~/domain/marking/self/self-marks";
import { meanDeviation, type MarkedTwice } from "~/domain/marking/comparing/mean-deviation";
import { workingQuestion } from "~/services/content/questions/working-question.server";

const PER_PAGE = 30;
/** Answers whose two marks are compared: the latest, since a question may be answered by tens of thousands. */
const COMPARED = 1_000;

/** What was handed in to a question, newest first, with each side's score; null without a question. */
export async function loadAnswers({ questionId, page }: { questionId: string; page: number }) {
  const working = await workingQuestion({ questionId });
  if (!working) return null;
  const [answers, marked, open] = await Promise.all([
    listAnswers({ questionId, limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    listTutorMarked({ questionId, latest: COMPARED }),
    listOpenProposals({ questionId, limit: 1 }),
  ]);
  const pairs = pairsOf(marked);
  return {
    question: { id: questionId, title: working.content.title },
    page,
    pages: Math.max(1, Math.ceil(answers.total / PER_PAGE)),
    proposals: open.total,
    tutorMarked: pairs.length,
    deviation: meanDeviation(pairs),
    /** Of how many answers the marks are compared; null: of all. */
    latest: answers.total > COMPARED ? COMPARED : null,
    rows: answers.rows.map(rowOf),
  };
}

/** An answer with what counts of it: the text whose marks these are, and each side's marks of that very text. */
function rowOf({ scores, admitted, ...row }: AnswerRow) {
  const counting = countingAssessment(scores);
  const own = scores.filter(({ revisionNumber }) => revisionNumber === counting?.revisionNumber);
  const text = counting?.admission ? admitted.find(({ number }) => number === counting.revisionNumber) : undefined;
  return {
    ...row,
    characters: text?.characters ?? row.characters,
    admittedAs: text?.as ?? null,
    engine: scoreOf(newestOf(own, "engine")),
    self: scoreOf(standingSelf(own)),
    tutor: scoreOf(newestOf(own, "tutor")),
  };
}

/** Texts that both have marked, each side by its newest; of an answer with an admitted text beside it each by itself. */
function pairsOf(scores: readonly ScoreRow[]): MarkedTwice[] {
  const byText = new Map<string, ScoreRow[]>();
  for (const score of scores) {
    const text = `${score.attemptId}:${score.revisionNumber}`;
    byText.set(text, [...(byText.get(text) ?? []), score]);
  }
  return [...byText.values()].flatMap((own) => {
    const [engine, tutor] = [newestOf(own, "engine"), newestOf(own, "tutor")];
    return engine && tutor ? [{ engine, tutor }] : [];
  });
}

function scoreOf(row: ScoreRow | null) {
  if (row === null) return null;
  const { marksHundredths, maxHundredths, share } = row;
  return { marksHundredths, maxHundredths, share };
}

export type LoadedAnswers = NonNullable<Awaited<ReturnType<typeof loadAnswers>>>;
