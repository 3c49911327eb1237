import { database } from "@db/client/database";
import { isUniqueViolation } from "@db/client/errors";
import { takeInviteCode } from "@db/queries/codes/codes";
import { getOpenInviteCode } from "@db/queries/codes/find-codes";
import { getPersonByUserName } from "@db/queries/people/people";
import { recordAudit } from "~/services/audit/record-audit.server";
import { isFrequentPassword } from "../credentials/frequent-password.server";
import { hashOneTimeCode } from "../credentials/one-time-code.server";
import { hashPassword } from "../credentials/password.server";
import { addressCounter, count, LIMITS, overLimit, tooManyTries, type TooManyTries } from "../limits/limits.server";
import { createAccount, type NewAccount } from "./create-account.server";
import type { Visit } from "./visit";

type SignUp = Visit & NewAccount & { password: string; inviteCode?: string };
type Refusal = { ok: false; reason: "name-taken" | "invite-invalid" | "password-common" } | TooManyTries;

/** Makes a candidate's account, or with an invite code one of the code's role, and signs it in. */
export async function signUp(input: SignUp): Promise<{ ok: true; token: string; personId: string } | Refusal> {
  const { userName, password, inviteCode, address, now } = input;
  if (isFrequentPassword(password)) return { ok: false, reason: "password-common" };
  const perAddress = addressCounter("signUp", address);
  // Not per user name: whoever guesses a code makes up a new name each time.
  const codeTries = addressCounter("inviteCode", address);
  const refusal = (await overLimit(perAddress, now)) ?? (inviteCode ? await overLimit(codeTries, now) : null);
  if (refusal) return refusal;
  if ((await getPersonByUserName({ userName })) !== null) return { ok: false, reason: "name-taken" };
  const codeHash = inviteCode ? hashOneTimeCode(inviteCode) : null;
  if (codeHash !== null && (await getOpenInviteCode({ codeHash, now })) === null) {
    const tried = await database().tx((tx) => count(codeTries, now, tx));
    if (tried.over) return tooManyTries(LIMITS.inviteCode.windowMs);
    return { ok: false, reason: "invite-invalid" };
  }

  const passwordHash = await hashPassword(password);
  try {
    return await database().tx(async (tx) => {
      const invite = codeHash === null ? null : await getOpenInviteCode({ codeHash, now }, tx);
      if (codeHash !== null && invite === null) return { ok: false as const, reason: "invite-invalid" as const };
      const role = invite?.role === "tutor" || invite?.role === "admin" ? invite.role : "candidate";
      const { personId, token } = await createAccount({ ...input, passwordHash, role }, tx);
      if (codeHash !== null) await takeInviteCode({ codeHash, personId, now }, tx);
      await count(perAddress, now, tx);
      const details = { role, invited: invite !== null };
      await recordAudit(
        {
          action: "account.signed-up",
          at: now,
          actorId: personId,
          subjectKind: "person",
          subjectId: personId,
          details,
          address,
        },
        tx,
      );
      return { ok: true as const, token, personId };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "name-taken" };
    throw error;
  }
}
