import { listAssignmentsOfClass } from "@db/queries/assignments/assignments";
import { listAssignmentSizes, listClassMarks } from "@db/queries/insight/class-marks";
import type { Viewer } from "~/domain/access/viewer";
import { latestWithin } from "~/domain/insight/latest-within";
import { spreadOf } from "~/domain/insight/distribution";
import { taughtClass } from "~/services/classes/taught-class.server";

/** So many answers are added up in well under the time a page may take; a class of usual size has years of assignments in them. */
const MOST_ANSWERS = 10_000;
const MOST_ASSIGNMENTS = 24;

/** A class over its assignments: of each the mean share and its spread, the latest that fit. Null for who does not teach it. */
export async function classInsight({ classId, viewer, page }: { classId: string; viewer: Viewer; page: number }) {
  const taught = await taughtClass({ classId, viewer });
  if (!taught) return null;
  const given = (await listAssignmentsOfClass({ classId })).filter(({ withdrawnAt }) => withdrawnAt === null);
  const sizes = new Map((await listAssignmentSizes({ classId })).map((size) => [size.assignmentId, size]));
  const sized = [...given]
    .sort((a, b) => b.opensAt - a.opensAt || (a.id < b.id ? -1 : 1))
    .map((assignment) => {
      const { candidates = 0, questions = 0 } = sizes.get(assignment.id) ?? {};
      return { assignment, candidates, questions, size: candidates * questions };
    });
  const pages = latestWithin(sized, { most: MOST_ANSWERS, many: MOST_ASSIGNMENTS });
  const shown = pages[page - 1] ?? [];
  const sums = await listClassMarks({ assignmentIds: shown.map(({ assignment }) => assignment.id) });
  return {
    id: classId,
    name: taught.class.name,
    page,
    pages: pages.length,
    assignments: [...shown].reverse().map(({ assignment, candidates, questions }) => {
      const whole = sums.filter((sum) => sum.assignmentId === assignment.id && sum.answers === questions);
      const shares = whole.map(({ answers, shares: all, marks, max }) =>
        marks !== null && max !== null && max > 0 ? Math.min(1, marks / max) : all / answers,
      );
      const { id, title, opensAt } = assignment;
      return { id, title, opensAt, candidates, spread: spreadOf(shares) };
    }),
  };
}

export type InsightOfClass = NonNullable<Awaited<ReturnType<typeof classInsight>>>;
