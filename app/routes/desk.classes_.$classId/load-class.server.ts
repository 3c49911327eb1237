import { listClassGroups } from "@db/queries/classes/groups";
import { listClassMembers } from "@db/queries/classes/members";
import { listClassTutors } from "@db/queries/classes/tutors";
import { listLastSeen } from "@db/queries/people/find-people";
import type { Viewer } from "~/domain/access/viewer";
import { taughtClass } from "~/services/classes/taught-class.server";

/** Everything a tutor sees of a class; null for whoever does not teach it. */
export async function loadClass({ classId, viewer }: { classId: string; viewer: Viewer }) {
  const taught = await taughtClass({ classId, viewer });
  if (taught === null) return null;
  const { id, name, joinCode, demo, archivedAt } = taught.class;
  const members = await listClassMembers({ classId });
  const left = await listClassMembers({ classId, left: true });
  const groups = await listClassGroups({ classId });
  const lastSeen = await listLastSeen({ personIds: members.map(({ personId }) => personId) });
  return {
    id,
    title: name,
    joinCode,
    demo,
    archived: archivedAt !== null,
    role: taught.role,
    own: viewer.kind === "account" ? viewer.personId : "",
    tutors: await listClassTutors({ classId }),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      size: members.filter(({ groupId }) => groupId === group.id).length,
    })),
    members: members.map((member) => ({
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
    left: left.map(({ personId, name, studentNumber, leftAt }) => ({ personId, name, studentNumber, leftAt })),
  };
}

export type ClassPage = NonNullable<Awaited<ReturnType<typeof loadClass>>>;
