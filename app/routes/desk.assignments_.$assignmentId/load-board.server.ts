import { listCandidatesOf, type CandidateOf } from "@db/queries/assignments/candidates";
import { listQuestionsOf } from "@db/queries/assignments/assignments";
import { listLastHeard } from "@db/queries/assignments/list-last-heard";
import { listSittingsOf, type AssignedSittingRow } from "@db/queries/assignments/list-sittings";
import { getSetVersion } from "@db/queries/sets/sets";
import type { Viewer } from "~/domain/access/viewer";
import { countingSitting, PROGRESS_STATES, progressOf } from "~/domain/assignments/progress";
import { releaseOf } from "~/domain/assignments/release";
import { isSilent } from "~/domain/assignments/silent";
import { termsFor } from "~/domain/assignments/terms";
import { taughtAssignment, type TaughtAssignment } from "~/services/assignments/taught-assignment.server";

type LoadBoard = { assignmentId: string; viewer: Viewer; now: number };

/** Where every candidate of an assignment stands, question by question; null when it is not the viewer's to see. */
export async function loadBoard({ assignmentId, viewer, now }: LoadBoard) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const { assignment } = taught;
  const [candidates, sittings, questions, version] = await Promise.all([
    listCandidatesOf({ assignmentId }),
    listSittingsOf({ assignmentId }),
    listQuestionsOf({ assignmentId }),
    getSetVersion({ versionId: assignment.setVersionId }),
  ]);
  // Silent is who was heard of nowhere, not only in this assignment.
  const heard = await listLastHeard({ personIds: candidates.map(({ personId }) => personId) });
  const bySitter = new Map<string, AssignedSittingRow[]>();
  for (const one of sittings) bySitter.set(one.personId, [...(bySitter.get(one.personId) ?? []), one]);
  const rows = candidates.map((candidate) =>
    rowOf({
      assignment,
      candidate,
      sittings: bySitter.get(candidate.personId) ?? [],
      lastHeardAt: heard.get(candidate.personId) ?? null,
      now,
    }),
  );
  const counts = PROGRESS_STATES.map((state) => ({ state, count: rows.filter((row) => row.state === state).length }));
  return {
    assignment,
    className: taught.class.name,
    setTitle: version?.content.title ?? "",
    setMinutes: version?.content.minutes ?? null,
    questions: questions.map(({ position, questionId }) => ({ position, questionId })),
    rows,
    counts,
    now,
  };
}

type RowOf = {
  assignment: TaughtAssignment["assignment"];
  candidate: CandidateOf;
  sittings: AssignedSittingRow[];
  lastHeardAt: number | null;
  now: number;
};

function rowOf({ assignment, candidate, sittings, lastHeardAt, now }: RowOf) {
  const terms = termsFor(assignment, candidate);
  const shown = sittings.findLast(({ status, voidedAt }) => status === "open" && voidedAt === null);
  const counting = countingSitting(sittings);
  const release = releaseOf({ assignment, candidate, handedIn: counting !== null, now });
  const answers = (shown ?? counting)?.attempts ?? [];
  const marked = counting !== null && counting.attempts.every((attempt) => attempt.marked);
  const progress = progressOf({ sittings, marked, release, terms, now });
  const since = Math.max(terms.opensAt, candidate.addedAt);
  return {
    personId: candidate.personId,
    name: candidate.displayName,
    studentNumber: candidate.studentNumber,
    left: candidate.left,
    ...progress,
    silent:
      progress.state === "not-started" || progress.state === "writing" ? isSilent({ lastHeardAt, since, now }) : false,
    release,
    terms,
    exception: {
      opensAt: candidate.opensAt,
      dueAt: candidate.dueAt,
      limitMinutes: candidate.limitMinutes,
      maxAttempts: candidate.maxAttempts,
    },
    nudgedAt: candidate.nudgedAt,
    totalHundredths: totalOf(counting),
    answers: answers.map(
      ({ attemptId, questionId, position, status, characters, marked: isMarked, share, marksHundredths }) => ({
        ...{ attemptId, questionId, position, status, characters, share, marksHundredths },
        marked: isMarked,
      }),
    ),
    sittings: sittings.map(({ id, status, startedAt, sealedAt, voidedAt, voidReason }) => ({
      ...{ id, status, startedAt, sealedAt, voidedAt, voidReason },
    })),
  };
}

/** The sum of the marks that count, only where every question has some: a part of them is no total. */
function totalOf(sitting: AssignedSittingRow | null): number | null {
  if (!sitting || sitting.attempts.length === 0) return null;
  const marks = sitting.attempts.map(({ marksHundredths }) => marksHundredths);
  return marks.includes(null) ? null : marks.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

export type Board = NonNullable<Awaited<ReturnType<typeof loadBoard>>>;
export type BoardRow = Board["rows"][number];
