import { listComments } from "@db/queries/marking/comments";
import { listMarkingEvents } from "@db/queries/marking/events";
import { listPersonNames } from "@db/queries/people/find-people";
import { isWaitingMark, newestOf, type RankedAssessment } from "~/domain/marking/overridden/counting-assessment";
import { numbered } from "~/domain/marking/pen/pen-mark";
import { pointDifferences } from "~/domain/marking/comparing/point-differences";
import { scoreOf } from "~/domain/marking/sheet/marking-sheet";
import type { MarkedAttempt } from "~/services/marking/marked-attempt.server";

/**
 * What a candidate sees of the desk: that an answer was returned, with the note, at once; the red pen, the remarks, what was
 * said face to face and the marks that counted in their order only where the points may be seen. Of marking in rounds that is
 * what they came to, not the single marks; remarks of the rounds are seen once they are settled.
 */
export async function markedScript(marked: MarkedAttempt, { points }: { points: boolean }) {
  const { attempt, assessments, revisionNumber } = marked;
  const [comments, events] = await Promise.all([
    points ? listComments({ attemptId: attempt.id }) : [],
    listMarkingEvents({ attemptId: attempt.id, kinds: points ? ["returned", "consulted"] : ["returned"] }),
  ]);
  const tutors = points ? assessments.filter((one) => one.source === "tutor" && !isWaitingMark(one)) : [];
  const settled = assessments.some(({ round }) => round === "final" || round === "expert");
  const isSeen = ({ round }: (typeof comments)[number]) => round === "single" || settled;
  const ids = [...tutors.flatMap(({ byPersonId }) => byPersonId ?? []), ...events.map(({ byPersonId }) => byPersonId)];
  const names = await listPersonNames({ personIds: [...new Set(ids)] });
  return {
    remarks: numbered(comments.filter((one) => one.revisionNumber === revisionNumber && isSeen(one))).map(
      ({ remark: { id, start, end, pen, text, reasonCode }, no }) => ({ id, start, end, pen, text, reasonCode, no }),
    ),
    events: events.map(({ id, kind, note, at, byPersonId }) => ({
      id,
      kind: kind === "consulted" ? ("consulted" as const) : ("returned" as const),
      note,
      at,
      by: names.get(byPersonId) ?? "",
    })),
    history: tutors.map((one) => ({
      id: one.id,
      by: names.get(one.byPersonId ?? "") ?? "",
      at: one.createdAt,
      note: one.note,
      round: one.round,
      before: scoreOf(beforeOf(one, assessments) ?? one),
      after: scoreOf(one),
      changes: changesOf(one, beforeOf(one, assessments)),
    })),
  };
}

type Assessment = MarkedAttempt["assessments"][number];

/** What counted before these marks: the tutor's before, else the engine's. */
function beforeOf(one: Assessment, assessments: readonly Assessment[]): Assessment | null {
  const isEarlier = (other: RankedAssessment) => other.createdAt < one.createdAt && other.id !== one.id;
  const earlier = assessments.filter(isEarlier);
  return newestOf(earlier, "tutor") ?? newestOf(earlier, "engine");
}

function changesOf(one: Assessment, before: Assessment | null) {
  if (before === null) return [];
  const numbers = new Map(one.report.points.map(({ id }, index) => [id, index + 1]));
  return pointDifferences(before.report.points, one.report.points).map((change) => ({
    no: numbers.get(change.id) ?? 0,
    before: change.before,
    after: change.after,
  }));
}

export type MarkedScriptView = Awaited<ReturnType<typeof markedScript>>;
