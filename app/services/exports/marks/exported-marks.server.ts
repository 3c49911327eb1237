import { setImmediate } from "node:timers/promises";
import { listCandidatesOf, type CandidateOf } from "@db/queries/assignments/candidates";
import { listClassGroups } from "@db/queries/classes/groups";
import { listExportedPoints } from "@db/queries/exports/list-exported-points";
import { listExportedQuestions, type ExportedQuestion } from "@db/queries/exports/list-exported-questions";
import { listPeopleInRounds } from "@db/queries/marking/rounds";
import { listExportedSittings, type ExportedSitting } from "@db/queries/exports/list-exported-sittings";
import type { AssignmentRow } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { isWriting, progressOf } from "~/domain/assignments/progress";
import { releaseOf } from "~/domain/assignments/release";
import { termsFor } from "~/domain/assignments/terms";
import { byPerson, candidateMarks } from "~/domain/exports/candidate-marks";
import type { CandidateRow, TableQuestion } from "~/domain/exports/mark-table";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";

type Asked = { assignmentId: string; viewer: Viewer; now: number };

/** Everything the tables of an assignment say; null when it is not the viewer's to see. Candidates in the order of the board. */
export async function exportedMarks({ assignmentId, viewer, now }: Asked) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const { assignment } = taught;
  const [candidates, sittings, asked, groups, inRounds] = await Promise.all([
    listCandidatesOf({ assignmentId }),
    listExportedSittings({ assignmentId }),
    listExportedQuestions({ assignmentId }),
    listClassGroups({ classId: assignment.classId }),
    listPeopleInRounds({ assignmentId }),
  ]);
  await setImmediate();
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const bySitter = byPerson(sittings);
  const settling = new Set(inRounds);
  const rows = candidates.map((candidate) => {
    const own = bySitter.get(candidate.personId) ?? [];
    const group = candidate.groupId === null ? null : (groupNames.get(candidate.groupId) ?? null);
    return {
      personId: candidate.personId,
      groupId: candidate.groupId,
      settling: settling.has(candidate.personId),
      ...rowOf({ assignment, candidate, sittings: own, settling: settling.has(candidate.personId), now }),
      group,
    };
  });
  const ids = rows.flatMap(({ marks }) => marks.answers.flatMap(({ assessmentId }) => assessmentId ?? []));
  const points = await listExportedPoints({ assessmentIds: ids });
  await setImmediate();
  const awards = new Map<string, Map<string, number>>();
  for (const { assessmentId, pointId, awarded } of points) {
    const given = awards.get(assessmentId) ?? new Map<string, number>();
    awards.set(assessmentId, given.set(pointId, awarded));
  }
  const questions = asked.map((question) => tableQuestion(question, rows, awards));
  return { assignment, className: taught.class.name, rows, questions, asked, awards };
}

type RowOf = {
  assignment: AssignmentRow;
  candidate: CandidateOf;
  sittings: ExportedSitting[];
  settling: boolean;
  now: number;
};

function rowOf({ assignment, candidate, sittings, settling, now }: RowOf): Omit<CandidateRow, "group"> {
  const marks = candidateMarks(sittings);
  const { handedInAt, answers } = marks;
  const writing = isWriting(sittings);
  const release = releaseOf({ assignment, candidate, handedIn: handedInAt !== null, writing, settling, now });
  const marked = answers.length > 0 && answers.every(({ source }) => source !== null && source !== "engine");
  const { state, late } = progressOf({ sittings, marked, release, terms: termsFor(assignment, candidate), now });
  const name = candidate.displayName || (candidate.userName ?? "");
  return { name, number: candidate.studentNumber, state, late, marks };
}

/** The question with its key points as it was given; points that only a later rubric has stand behind them by their id. */
function tableQuestion(
  { questionId, content }: ExportedQuestion,
  rows: readonly CandidateRow[],
  awards: ReadonlyMap<string, ReadonlyMap<string, number>>,
): TableQuestion {
  const given = (content.rubric?.points ?? []).map(({ id, label, marks }) => ({ id, label, max: marks }));
  const known = new Set(given.map(({ id }) => id));
  const later = new Set<string>();
  for (const { marks } of rows) {
    for (const answer of marks.answers) {
      if (answer.questionId !== questionId || answer.assessmentId === null) continue;
      for (const id of awards.get(answer.assessmentId)?.keys() ?? []) if (!known.has(id)) later.add(id);
    }
  }
  const added = [...later].sort().map((id) => ({ id, label: id, max: null }));
  return { questionId, title: content.title, points: [...given, ...added] };
}

export type ExportedMarks = NonNullable<Awaited<ReturnType<typeof exportedMarks>>>;
