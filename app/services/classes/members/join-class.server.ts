import { database } from "@db/client/database";
import { getClassByJoinCode } from "@db/queries/classes/classes";
import { getClassMember, putClassMembers } from "@db/queries/classes/members";
import type { Viewer } from "~/domain/access/viewer";
import { joinCodeOf } from "~/domain/classes/join-code";
import { addressCounter, count, counter, overLimit, type TooManyTries } from "~/services/accounts/limits/limits.server";
import { addToClassAssignments } from "~/services/assignments/add-to-class-assignments.server";
import { recordAudit } from "~/services/audit/record-audit.server";

type JoinClass = { viewer: Viewer; code: string; address: string; now: number };
type Joined = { ok: true; classId: string; name: string };
type Refusal =
  { ok: false; reason: "code-unknown" | "joined-already" | "removed-before" | "not-candidate" } | TooManyTries;

/**
 * A candidate joins a class by its code. Whoever was taken out of it comes back through a tutor only. Wrong codes are
 * counted for the person and for the address, so that codes cannot be tried out.
 */
export async function joinClass({ viewer, code, address, now }: JoinClass): Promise<Joined | Refusal> {
  if (viewer.kind !== "account" || viewer.role !== "candidate") return { ok: false, reason: "not-candidate" };
  const { personId } = viewer;
  const perPerson = counter("joinCode", personId);
  const perAddress = addressCounter("joinCodeAddress", address);
  const refusal = (await overLimit(perPerson, now)) ?? (await overLimit(perAddress, now));
  if (refusal) return refusal;
  const joinCode = joinCodeOf(code);
  return database().tx(async (tx): Promise<Joined | Refusal> => {
    const found = joinCode === null ? null : await getClassByJoinCode({ joinCode }, tx);
    if (found === null || found.archivedAt !== null) {
      await count(perPerson, now, tx);
      await count(perAddress, now, tx);
      return { ok: false, reason: "code-unknown" };
    }
    const classId = found.id;
    const member = await getClassMember({ classId, personId }, tx);
    if (member !== null) return { ok: false, reason: member.leftAt === null ? "joined-already" : "removed-before" };
    await putClassMembers([{ classId, personId, joinedBy: "code", joinedAt: now }], tx);
    await addToClassAssignments({ classId, personIds: [personId], now }, tx);
    const subject = { subjectKind: "class", subjectId: classId };
    await recordAudit({ action: "class.joined", at: now, actorId: personId, ...subject, address }, tx);
    return { ok: true, classId, name: found.name };
  });
}
