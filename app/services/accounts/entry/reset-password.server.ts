import { database } from "@db/client/database";
import { takeResetCode } from "@db/queries/codes/codes";
import { expireResetCodesOf, getOpenResetCode } from "@db/queries/codes/find-codes";
import { updatePersonCredentials } from "@db/queries/people/change-person";
import { getPersonByUserName } from "@db/queries/people/people";
import { revokeSessionsOf } from "@db/queries/sessions/sessions";
import { recordAudit } from "~/services/audit/record-audit.server";
import { isFrequentPassword } from "../credentials/frequent-password.server";
import { hashOneTimeCode } from "../credentials/one-time-code.server";
import { hashPassword } from "../credentials/password.server";
import { addressCounter, browserCounter, clear, count, overLimit, type TooManyTries } from "../limits/limits.server";
import type { Visit } from "./visit";

type ResetPassword = Pick<Visit, "address" | "knownBy" | "now"> & { userName: string; code: string; password: string };

/** Sets a new password for whoever holds a one-time code of this very account; ends every session of it. */
export async function resetPassword({
  userName,
  code,
  password,
  address,
  knownBy,
  now,
}: ResetPassword): Promise<{ ok: true } | { ok: false; reason: "reset-invalid" | "password-common" } | TooManyTries> {
  if (isFrequentPassword(password)) return { ok: false, reason: "password-common" };
  const tries = addressCounter("code", address, userName);
  const refusal = await overLimit(tries, now);
  if (refusal) return refusal;
  const codeHash = hashOneTimeCode(code);
  const personId = (await getPersonByUserName({ userName }))?.id ?? null;
  if (personId === null || (await getOpenResetCode({ codeHash, personId, now })) === null) {
    await database().tx((tx) => count(tries, now, tx));
    return { ok: false, reason: "reset-invalid" };
  }
  const passwordHash = await hashPassword(password);
  return database().tx(async (tx) => {
    if ((await takeResetCode({ codeHash, now }, tx)) === null) {
      return { ok: false as const, reason: "reset-invalid" as const };
    }
    await expireResetCodesOf({ personId, now }, tx);
    await updatePersonCredentials({ personId, passwordHash }, tx);
    await revokeSessionsOf({ personId, now }, tx);
    await clear(tries, tx);
    // Whoever forgot the password has most likely used up the tries of signing in.
    await clear(addressCounter("signIn", address, userName), tx);
    if (knownBy !== null) await clear(browserCounter(knownBy, userName), tx);
    await recordAudit(
      {
        action: "account.password-reset",
        at: now,
        actorId: personId,
        subjectKind: "person",
        subjectId: personId,
        address,
      },
      tx,
    );
    return { ok: true as const };
  });
}
