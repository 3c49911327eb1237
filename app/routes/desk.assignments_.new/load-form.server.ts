import { listAssignableSets } from "@db/queries/board/list-assignable-sets";
import { listClassGroups } from "@db/queries/classes/groups";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import { listClassMembers } from "@db/queries/classes/members";
import { listClassTutors } from "@db/queries/classes/tutors";
import type { AccountViewer } from "~/server/auth.server";

const MAX_SETS = 300;

/** What a new assignment may be made of; groups and members once a class is chosen. */
export async function loadForm({ viewer, classId, setId }: { viewer: AccountViewer; classId: string; setId: string }) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const classes = await listTaughtClasses({ personId, archived: false });
  const [only] = classes;
  const chosen = classes.find(({ id }) => id === classId) ?? (classes.length === 1 ? only : undefined);
  const sets = await listAssignableSets({ limit: MAX_SETS });
  const groups = chosen ? await listClassGroups({ classId: chosen.id }) : [];
  const members = chosen ? await listClassMembers({ classId: chosen.id }) : [];
  const tutors = chosen ? await listClassTutors({ classId: chosen.id }) : [];
  return {
    classes: classes.map(({ id, name }) => ({ id, name })),
    chosen: chosen ? { id: chosen.id, name: chosen.name } : null,
    sets,
    setId,
    groups: groups.map(({ id, name }) => ({ id, name })),
    members: members.map(({ personId: id, name, studentNumber }) => ({ id, name, studentNumber })),
    tutors: tutors.map(({ personId: id, name, role }) => ({ id, name, role })),
  };
}

export type FormChoices = Awaited<ReturnType<typeof loadForm>>;
