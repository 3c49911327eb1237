import { database } from "@db/client/database";
import { isUniqueViolation } from "@db/client/errors";
import { getSchool, saveSchool } from "@db/queries/operations/school";
import { countAdmins } from "@db/queries/people/people";
import { recordAudit } from "~/services/audit/record-audit.server";
import { isFrequentPassword } from "../credentials/frequent-password.server";
import { hashOneTimeCode } from "../credentials/one-time-code.server";
import { hashPassword } from "../credentials/password.server";
import { addressCounter, count, overLimit, type TooManyTries } from "../limits/limits.server";
import { createAccount, type NewAccount } from "./create-account.server";
import type { Visit } from "./visit";

type SetUpAdmin = Visit & NewAccount & { password: string; setupToken: string };
type Refusal =
  { ok: false; reason: "setup-token-wrong" | "set-up-already" | "name-taken" | "password-common" } | TooManyTries;

/** The first visit: makes the first admin for whoever has the token printed at start, once. */
export async function setUpAdmin(input: SetUpAdmin): Promise<{ ok: true; token: string } | Refusal> {
  const { password, setupToken, address, now } = input;
  if (isFrequentPassword(password)) return { ok: false, reason: "password-common" };
  const tries = addressCounter("code", address, "setup");
  const refusal = await overLimit(tries, now);
  if (refusal) return refusal;
  const school = await getSchool();
  if (school?.setupTokenHash !== hashOneTimeCode(setupToken)) {
    await database().tx((tx) => count(tries, now, tx));
    return { ok: false, reason: "setup-token-wrong" };
  }
  const passwordHash = await hashPassword(password);
  try {
    return await database().tx(async (tx) => {
      if ((await countAdmins({}, tx)) > 0) return { ok: false as const, reason: "set-up-already" as const };
      const { personId, token } = await createAccount({ ...input, passwordHash, role: "admin" }, tx);
      await saveSchool({ now, setupTokenHash: null }, tx);
      await recordAudit(
        { action: "admin.set-up", at: now, actorId: personId, subjectKind: "person", subjectId: personId, address },
        tx,
      );
      return { ok: true as const, token };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "name-taken" };
    throw error;
  }
}
