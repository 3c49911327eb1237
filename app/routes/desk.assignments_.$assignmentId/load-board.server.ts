import { listCandidatesOf, type CandidateOf } from "@db/queries/assignments/candidates";
import { listQuestionsOf } from "@db/queries/assignments/assignments";
import { listLastHeard } from "@db/queries/assignments/list-last-heard";
import { listSittingsOf, type AssignedSittingRow } from "@db/queries/assignments/list-sittings";
import { listPersonNames } from "@db/queries/people/find-people";
import { listHandedInFor } from "@db/queries/sittings/list-handed-in-for";
import { getSetVersion } from "@db/queries/sets/sets";
import type { Viewer } from "~/domain/access/viewer";
import {
  countingSitting,
  isSettling,
  isWriting,
  PROGRESS_STATES,
  progressOf,
  type ProgressState,
} from "~/domain/assignments/progress";
import { releaseOf } from "~/domain/assignments/release";
import { isSilent } from "~/domain/assignments/silent";
import { termsFor } from "~/domain/assignments/terms";
import { taughtAssignment, type TaughtAssignment } from "~/services/assignments/taught-assignment.server";

/** Candidates of one page: a class fits, and a year of hundreds stays quick to read and to send. */
const A_PAGE = 50;

/** Whom the board shows: those who stand there, or everybody. */
export const BOARD_FILTERS = [...PROGRESS_STATES, "silent"] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

export function readFilter(value: unknown): BoardFilter | null {
  return BOARD_FILTERS.find((known) => known === value) ?? null;
}

type LoadBoard = {
  assignmentId: string;
  viewer: Viewer;
  filter: BoardFilter | null;
  page: number;
  /** The candidate looked at on their own. */
  chosen: string | null;
  now: number;
};

/** Where the candidates of an assignment stand, question by question; null when it is not the viewer's to see. */
export async function loadBoard({ assignmentId, viewer, filter, page, chosen, now }: LoadBoard) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const { assignment } = taught;
  const [{ all, detailOf }, questions, version] = await Promise.all([
    rowsOf({ assignment, now }),
    listQuestionsOf({ assignmentId }),
    getSetVersion({ versionId: assignment.setVersionId }),
  ]);
  const shown = all.filter((row) => isShown(row, filter));
  return {
    assignment,
    className: taught.class.name,
    setTitle: version?.content.title ?? "",
    setMinutes: version?.content.minutes ?? null,
    questions: questions.map(({ position, questionId }) => ({ position, questionId })),
    all: all.length,
    counts: BOARD_FILTERS.map((state) => ({ state, count: all.filter((row) => isShown(row, state)).length })),
    filter,
    shown: shown.length,
    page,
    pages: Math.ceil(shown.length / A_PAGE),
    rows: shown.slice((page - 1) * A_PAGE, page * A_PAGE),
    detail: chosen === null ? null : await withHandIns(detailOf(chosen)),
    now,
  };
}

/** With who handed a sitting in for the candidate. */
async function withHandIns<Known extends { sittings: { id: string }[] }>(detail: Known | null) {
  if (detail === null) return null;
  const handedIn = await listHandedInFor({ sittingIds: detail.sittings.map(({ id }) => id) });
  const names = await listPersonNames({ personIds: [...handedIn.values()].map(({ by }) => by) });
  const handedInBy = Object.fromEntries([...handedIn].map(([id, { by }]) => [id, names.get(by) ?? ""]));
  return { ...detail, handedInBy };
}

type Everybody = { assignmentId: string; viewer: Viewer; filter: BoardFilter | null; now: number };

/** Everybody the board shows on all its pages. */
export async function loadShownIds({ assignmentId, viewer, filter, now }: Everybody): Promise<string[]> {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return [];
  const { all } = await rowsOf({ assignment: taught.assignment, now });
  return all.filter((row) => isShown(row, filter)).map(({ personId }) => personId);
}

function isShown({ state, silent }: { state: ProgressState; silent: boolean }, filter: BoardFilter | null): boolean {
  return filter === null || (filter === "silent" ? silent : state === filter);
}

async function rowsOf({ assignment, now }: { assignment: TaughtAssignment["assignment"]; now: number }) {
  const assignmentId = assignment.id;
  const [candidates, sittings] = await Promise.all([
    listCandidatesOf({ assignmentId }),
    listSittingsOf({ assignmentId }),
  ]);
  const bySitter = new Map<string, AssignedSittingRow[]>();
  for (const one of sittings) bySitter.set(one.personId, [...(bySitter.get(one.personId) ?? []), one]);
  const placed = candidates.map((candidate) => {
    const own = bySitter.get(candidate.personId) ?? [];
    return { candidate, sittings: own, row: rowOf({ assignment, candidate, sittings: own, now }) };
  });
  // Silent is who was heard of nowhere, not only in this assignment; whoever handed in has nothing left to do.
  const waited = placed.filter(({ row: { state } }) => state === "not-started" || state === "writing");
  const heard = await listLastHeard({ personIds: waited.map(({ row }) => row.personId) });
  for (const { row, candidate } of waited) {
    const since = Math.max(termsFor(assignment, candidate).opensAt, candidate.addedAt);
    row.silent = isSilent({ lastHeardAt: heard.get(row.personId) ?? null, since, now });
  }
  const detailOf = (personId: string) => {
    const found = placed.find(({ row }) => row.personId === personId);
    return found ? { ...toDetail(found), exception: termsFor(assignment, found.candidate).exception } : null;
  };
  return { all: placed.map(({ row }) => row), detailOf };
}

type RowOf = {
  assignment: TaughtAssignment["assignment"];
  candidate: CandidateOf;
  sittings: AssignedSittingRow[];
  now: number;
};

function rowOf({ assignment, candidate, sittings, now }: RowOf) {
  const terms = termsFor(assignment, candidate);
  const shown = sittings.findLast(({ status, voidedAt }) => status === "open" && voidedAt === null);
  const counting = countingSitting(sittings);
  const writing = isWriting(sittings);
  const settling = isSettling(sittings);
  const release = releaseOf({ assignment, candidate, handedIn: counting !== null, writing, settling, now });
  const answers = (shown ?? counting)?.attempts ?? [];
  const marked = counting !== null && counting.attempts.every((attempt) => attempt.marked);
  return {
    personId: candidate.personId,
    name: candidate.displayName,
    studentNumber: candidate.studentNumber,
    ...progressOf({ sittings, marked, release, terms, now }),
    silent: false,
    release,
    isException: terms.exception !== null,
    totalHundredths: totalOf(counting),
    answers: answers.map(({ attemptId, position, status, characters, marked: isMarked, share, marksHundredths }) => ({
      ...{ attemptId, position, status, characters, share, marksHundredths },
      marked: isMarked,
    })),
  };
}

function toDetail({ candidate, sittings }: { candidate: CandidateOf; sittings: AssignedSittingRow[] }) {
  const { personId, displayName, studentNumber, opensAt, dueAt, limitMinutes, maxAttempts } = candidate;
  return {
    personId,
    name: displayName,
    studentNumber,
    own: { opensAt, dueAt, limitMinutes, maxAttempts },
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
export type CandidateDetail = NonNullable<Board["detail"]>;
