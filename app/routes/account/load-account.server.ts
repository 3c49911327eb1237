import { listClassesOf } from "@db/queries/classes/list-classes";
import { getSchool } from "@db/queries/operations/school";
import { getPersonById } from "@db/queries/people/people";
import { listSessionsOf } from "@db/queries/sessions/sessions";
import { deviceOf } from "./device-of";

/** One's own account: what the page shows of it, without anything secret. Null when the person is gone. */
export async function loadAccount({
  personId,
  sessionId,
  now,
}: {
  personId: string;
  sessionId: string | null;
  now: number;
}) {
  const person = await getPersonById({ personId });
  if (person === null) return null;
  const sessions = await listSessionsOf({ personId, now });
  const school = await getSchool();
  const classes = person.role === "candidate" ? await listClassesOf({ personId }) : null;
  return {
    retainDays: school?.retainTextDays ?? null,
    /** Null for those whose answers are nobody's to show: they teach. */
    classes: classes?.map(({ classId, name, keptOutOfSamples }) => ({ classId, name, keptOutOfSamples })) ?? null,
    profile: {
      userName: person.userName ?? "",
      displayName: person.displayName,
      email: person.email ?? "",
      role: person.role,
      createdAt: person.createdAt,
    },
    sessions: sessions.map((session) => ({
      id: session.id,
      device: deviceOf(session.userAgent),
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      current: session.id === sessionId,
    })),
  };
}
