import { randomInt } from "node:crypto";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertClass } from "@db/queries/classes/classes";
import { putClassTutor } from "@db/queries/classes/tutors";
import { givenName } from "~/domain/classes/given-name";
import { drawJoinCode } from "~/domain/classes/join-code";
import { recordAudit } from "~/services/audit/record-audit.server";

type CreateClass = {
  by: string;
  name: string;
  address: string;
  now: number;
  /** A whole number from 0 up to but not including its argument. */
  pick?: (below: number) => number;
};

/** Makes a class that can be joined by code; whoever makes it is its head. */
export async function createClass({
  by,
  name: typed,
  address,
  now,
  pick = randomInt,
}: CreateClass): Promise<{ ok: true; classId: string } | { ok: false; reason: "name-invalid" }> {
  const name = givenName(typed);
  if (name === null) return { ok: false, reason: "name-invalid" };
  const classId = newId();
  const joinCode = drawJoinCode(pick);
  await database().tx(async (tx) => {
    await insertClass({ id: classId, name, joinCode, createdBy: by, createdAt: now }, tx);
    await putClassTutor({ classId, personId: by, role: "head", addedBy: by, now }, tx);
    await recordAudit(
      { action: "class.created", at: now, actorId: by, subjectKind: "class", subjectId: classId, address },
      tx,
    );
  });
  return { ok: true, classId };
}
