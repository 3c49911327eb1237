import { database } from "@db/client/database";
import { setRole } from "@db/queries/people/change-person";
import { countAdmins, getPersonById } from "@db/queries/people/people";
import type { Role } from "~/domain/access/viewer";
import { recordAudit } from "~/services/audit/record-audit.server";
import type { OwnPasswordRefusal } from "../own/check-own-password.server";
import { confirmSession } from "../sessions/confirm-session.server";
import { isConfirmed } from "../sessions/is-confirmed.server";

type ChangeRole = {
  adminId: string;
  sessionId: string | null;
  /** The admin's own, typed again; not needed when it was given to this session in the last ten minutes. */
  password?: string | undefined;
  personId: string;
  role: Role;
  address: string;
  now: number;
};

type Refusal = OwnPasswordRefusal | { ok: false; reason: "not-found" | "last-admin" | "required" };

/** Gives an account another role. The last admin keeps theirs. */
export async function changeRole(input: ChangeRole): Promise<{ ok: true } | Refusal> {
  const { adminId, sessionId, password, personId, role, address, now } = input;
  if (!(await isConfirmed({ personId: adminId, sessionId, now }))) {
    if (!password) return { ok: false, reason: "required" };
    const checked = await confirmSession({ personId: adminId, sessionId, password, now });
    if (!checked.ok) return checked;
  }
  return database().tx(async (tx) => {
    const person = await getPersonById({ personId }, tx);
    if (person === null || person.userName === null) return { ok: false as const, reason: "not-found" as const };
    const leaves = person.role === "admin" && role !== "admin" && person.disabledAt === null;
    if (leaves && (await countAdmins({}, tx)) <= 1) return { ok: false as const, reason: "last-admin" as const };
    await setRole({ personId, role }, tx);
    const details = { from: person.role, to: role };
    await recordAudit(
      {
        action: "role.changed",
        at: now,
        actorId: adminId,
        subjectKind: "person",
        subjectId: personId,
        details,
        address,
      },
      tx,
    );
    return { ok: true as const };
  });
}
