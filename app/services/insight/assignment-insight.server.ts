import { listVersions } from "@db/queries/assignments/assigned-versions";
import { listQuestionsOf } from "@db/queries/assignments/assignments";
import { listQuestionMarks } from "@db/queries/insight/question-marks";
import { listSittingEvents } from "@db/queries/insight/sitting-times";
import type { Viewer } from "~/domain/access/viewer";
import { totalsOf } from "~/domain/insight/class-totals";
import { shareBins, spreadOf } from "~/domain/insight/distribution";
import { sittingTimes } from "~/domain/insight/sitting-times";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";
import { questionInsight } from "./question-insight.server";

/** With more answers than this the questions are looked into one at a time, so that the page need not be waited for. */
const ANSWERS_AT_ONCE = 600;

type AssignmentInsight = { assignmentId: string; viewer: Viewer; no: number | null };

/**
 * What a class did with an assignment: the distribution of its totals, every question in a line, and the questions looked into:
 * all of them in a class of usual size, else the one asked for (the first). Null for whoever does not teach the class.
 */
export async function assignmentInsight({ assignmentId, viewer, no }: AssignmentInsight) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const asked = await listQuestionsOf({ assignmentId });
  const contents = await listVersions({ versionIds: asked.map(({ questionVersionId }) => questionVersionId) });
  const marks = await listQuestionMarks({ assignmentId });
  const totals = totalsOf(marks, asked.length);
  const shares = totals.map(({ share }) => share);
  const questions = asked.map(({ position, questionId, questionVersionId }) => {
    const content = contents.get(questionVersionId);
    const own = marks.filter((mark) => mark.questionId === questionId);
    const [first] = own;
    const sameMax = first !== undefined && own.every(({ maxHundredths }) => maxHundredths === first.maxHundredths);
    return {
      ...{ no: position, questionId, content },
      title: content?.title ?? "",
      /** The full marks, where all answers have the same. */
      maxHundredths: sameMax ? first.maxHundredths : null,
      byTutor: own.filter(({ source }) => source === "tutor").length,
      spread: spreadOf(own.map(({ share }) => share)),
    };
  });
  const all = marks.length <= ANSWERS_AT_ONCE;
  const chosen = all ? null : ((questions.find((question) => question.no === no) ?? questions[0])?.no ?? null);
  const times = timesOf(await listSittingEvents({ assignmentId }), marks, asked.length);
  const details = [];
  for (const question of questions) {
    if (!all && question.no !== chosen) continue;
    details.push(await questionInsight({ assignmentId, question, marks, totals, times }));
  }
  return {
    assignment: { id: assignmentId, title: taught.assignment.title, classId: taught.class.id },
    className: taught.class.name,
    /** Candidates with an answer that is assessed, and of them those with a total. */
    people: new Set(marks.map(({ personId }) => personId)).size,
    distribution: { bins: shareBins(shares), spread: spreadOf(shares), max: commonMax(totals) },
    questions: questions.map(({ content: _content, ...question }) => question),
    details,
    /** The question looked into; null: all are. */
    chosen,
  };
}

type Marks = Awaited<ReturnType<typeof listQuestionMarks>>;
type Events = Awaited<ReturnType<typeof listSittingEvents>>;

/** The times of the sittings that count. */
function timesOf(events: Events, marks: Marks, questions: number) {
  const counting = new Set(marks.map(({ attemptId }) => attemptId));
  const sittings = new Set(events.filter(({ attemptId }) => counting.has(attemptId)).map(({ sittingId }) => sittingId));
  return sittingTimes(
    events.filter(({ sittingId }) => sittings.has(sittingId)),
    questions,
  );
}

function commonMax(totals: readonly { max: number | null }[]): number | null {
  const [first] = totals;
  return first && totals.every(({ max }) => max === first.max) ? first.max : null;
}

export type InsightOfAssignment = NonNullable<Awaited<ReturnType<typeof assignmentInsight>>>;
