import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertResetCode } from "@db/queries/codes/codes";
import { expireResetCodesOf } from "@db/queries/codes/find-codes";
import { getPersonById } from "@db/queries/people/people";
import { recordAudit } from "~/services/audit/record-audit.server";
import { drawOneTimeCode, hashOneTimeCode } from "../credentials/one-time-code.server";

const RESET_CODE_LASTS_MS = 24 * 60 * 60 * 1000;

type IssueResetCode = {
  /** Null for the command line, which may reset anyone. */
  issuer: { personId: string; role: "tutor" | "admin" } | null;
  personId: string;
  address: string | null;
  now: number;
};

export type IssuedResetCode = { ok: true; code: string; expiresAt: number; userName: string };

/**
 * Draws a one-time code with which a person sets a new password: a tutor for candidates, an admin for anyone.
 * Codes drawn for them before end. The answer is the only time the code is readable.
 */
export async function issueResetCode({
  issuer,
  personId,
  address,
  now,
}: IssueResetCode): Promise<IssuedResetCode | { ok: false; reason: "not-found" }> {
  const code = drawOneTimeCode();
  const codeHash = hashOneTimeCode(code);
  const expiresAt = now + RESET_CODE_LASTS_MS;
  return database().tx(async (tx) => {
    const person = await getPersonById({ personId }, tx);
    const allowed = person !== null && (issuer?.role !== "tutor" || person.role === "candidate");
    if (!allowed || person.userName === null) return { ok: false as const, reason: "not-found" as const };
    const issuedBy = issuer?.personId ?? null;
    await expireResetCodesOf({ personId, now }, tx);
    await insertResetCode({ id: newId(), codeHash, personId, issuedBy, createdAt: now, expiresAt }, tx);
    await recordAudit(
      { action: "reset-code.issued", at: now, actorId: issuedBy, subjectKind: "person", subjectId: personId, address },
      tx,
    );
    return { ok: true as const, code, expiresAt, userName: person.userName };
  });
}
