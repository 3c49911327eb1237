import { database } from "@db/client/database";
import { updatePersonCredentials } from "@db/queries/people/change-person";
import { getPersonById } from "@db/queries/people/people";
import { revokeSessionsOf } from "@db/queries/sessions/sessions";
import { recordAudit } from "~/services/audit/record-audit.server";
import { passwordIsName } from "../account-fields";
import { isFrequentPassword } from "../credentials/frequent-password.server";
import { hashPassword } from "../credentials/password.server";
import { checkOwnPassword, type OwnPasswordRefusal } from "./check-own-password.server";

type ChangePassword = {
  personId: string;
  sessionId: string | null;
  currentPassword: string;
  password: string;
  address: string;
  now: number;
};

/** Sets a new password for whoever knows the current one; ends every other session. */
export async function changePassword(
  input: ChangePassword,
): Promise<{ ok: true } | OwnPasswordRefusal | { ok: false; reason: "password-is-name" | "password-common" }> {
  const { personId, sessionId, currentPassword, password, address, now } = input;
  if (isFrequentPassword(password)) return { ok: false, reason: "password-common" };
  const person = await getPersonById({ personId });
  const checked = await checkOwnPassword({ personId, password: currentPassword, now });
  if (!checked.ok) return checked;
  if (passwordIsName({ userName: person?.userName ?? "", password })) return { ok: false, reason: "password-is-name" };
  const passwordHash = await hashPassword(password);
  return database().tx(async (tx) => {
    // Both computations are slow: whoever set another one meanwhile, or erased the account, came first.
    const current = await getPersonById({ personId }, tx);
    if (!current || current.passwordHash !== person?.passwordHash) return { ok: false, reason: "password-wrong" };
    await updatePersonCredentials({ personId, passwordHash }, tx);
    await revokeSessionsOf({ personId, now, exceptSessionId: sessionId ?? undefined }, tx);
    await recordAudit(
      {
        action: "account.password-changed",
        at: now,
        actorId: personId,
        subjectKind: "person",
        subjectId: personId,
        address,
      },
      tx,
    );
    return { ok: true };
  });
}
