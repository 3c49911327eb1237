import { listClassGroups } from "@db/queries/classes/groups";
import { listSamplePeople } from "@db/queries/classes/samples";
import { listClassMembers, type ClassMember } from "@db/queries/classes/members";
import { listClassTutors } from "@db/queries/classes/tutors";
import { listLastSeen } from "@db/queries/people/find-people";
import type { Viewer } from "~/domain/access/viewer";
import { taughtClass } from "~/services/classes/taught-class.server";

/** Members of one page: a class fits, and hundreds stay quick to read. */
const A_PAGE = 50;
/** So many who have left are shown. */
const MAX_LEFT = 100;

type LoadClass = { classId: string; viewer: Viewer; page?: number; search?: string };

/** Everything a tutor sees of a class; null for whoever does not teach it. */
export async function loadClass({ classId, viewer, page = 1, search = "" }: LoadClass) {
  const taught = await taughtClass({ classId, viewer });
  if (taught === null) return null;
  const { id, name, joinCode, demo, archivedAt } = taught.class;
  const members = await listClassMembers({ classId });
  const left = await listClassMembers({ classId, left: true });
  const groups = await listClassGroups({ classId });
  const found = members.filter((member) => isFound(member, search));
  const shown = found.slice((page - 1) * A_PAGE, page * A_PAGE);
  const lastSeen = await listLastSeen({ personIds: shown.map(({ personId }) => personId) });
  return {
    id,
    title: name,
    joinCode,
    demo,
    /** A tutor's sample class, to be taken away as it came. */
    sample: demo && (await listSamplePeople({ classId })).length > 0,
    archived: archivedAt !== null,
    role: taught.role,
    own: viewer.kind === "account" ? viewer.personId : "",
    tutors: await listClassTutors({ classId }),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      size: members.filter(({ groupId }) => groupId === group.id).length,
    })),
    memberCount: members.length,
    search,
    page,
    pages: Math.ceil(found.length / A_PAGE),
    members: shown.map((member) => ({
      personId: member.personId,
      name: member.name,
      userName: member.userName ?? "",
      studentNumber: member.studentNumber,
      group: groups.find((group) => group.id === member.groupId)?.name ?? null,
      joinedAt: member.joinedAt,
      lastSeenAt: lastSeen.get(member.personId) ?? null,
      activated: member.activated,
      closed: member.closed,
    })),
    left: left
      .slice(0, MAX_LEFT)
      .map(({ personId, name, studentNumber, leftAt }) => ({ personId, name, studentNumber, leftAt })),
  };
}

/** By name, user name or student number. */
function isFound({ name, userName, studentNumber }: ClassMember, search: string): boolean {
  const words = search.trim().toLowerCase();
  return [name, userName, studentNumber].some((one) => (one ?? "").toLowerCase().includes(words));
}

export type ClassPage = NonNullable<Awaited<ReturnType<typeof loadClass>>>;
