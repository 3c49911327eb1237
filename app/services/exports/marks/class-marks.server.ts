import { setImmediate } from "node:timers/promises";
import { listAssignmentsOfClass } from "@db/queries/assignments/assignments";
import { listClassGroups } from "@db/queries/classes/groups";
import { listClassMembers } from "@db/queries/classes/members";
import { listExportedSittings } from "@db/queries/exports/list-exported-sittings";
import type { Viewer } from "~/domain/access/viewer";
import { byPerson, candidateMarks } from "~/domain/exports/candidate-marks";
import { CLASS_ASSIGNMENTS } from "~/domain/exports/export-limits";
import type { ClassColumn } from "~/domain/exports/mark-table";
import { taughtClass } from "~/services/classes/taught-class.server";

/** The totals of a class over its assignments, the oldest first, withdrawn ones left out; null when it is not the viewer's. */
export async function classMarks({ classId, viewer }: { classId: string; viewer: Viewer }) {
  const taught = await taughtClass({ classId, viewer });
  if (!taught) return null;
  const [members, groups, assignments] = await Promise.all([
    listClassMembers({ classId }),
    listClassGroups({ classId }),
    listAssignmentsOfClass({ classId }),
  ]);
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const given = assignments
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .slice(0, CLASS_ASSIGNMENTS)
    .reverse();
  const columns: ClassColumn[] = [];
  for (const { id, title } of given) {
    const sittings = await listExportedSittings({ assignmentId: id });
    const bySitter = byPerson(sittings);
    columns.push({ title, marks: new Map([...bySitter].map(([personId, own]) => [personId, candidateMarks(own)])) });
    // Other people's requests get their turn between the assignments.
    await setImmediate();
  }
  return {
    class: { id: classId, name: taught.class.name },
    members: members.map(({ personId, name, studentNumber, groupId }) => ({
      ...{ personId, name, number: studentNumber },
      group: groupId === null ? null : (groupNames.get(groupId) ?? null),
    })),
    columns,
  };
}
