import { database } from "@db/client/database";
import { erasePerson } from "@db/queries/people/erase-person";
import { countAdmins, getPersonById } from "@db/queries/people/people";
import { logger } from "~/server/logger.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { normaliseUserName } from "../credentials/user-name";
import { checkOwnPassword, type OwnPasswordRefusal } from "./check-own-password.server";

type EraseAccount = {
  personId: string;
  password: string;
  /** The account's user name, typed by whoever means it. */
  confirmation: string;
  address: string;
  now: number;
};

type Refusal =
  OwnPasswordRefusal | { ok: false; reason: "not-found" | "confirmation-wrong" | "demo-account" | "last-admin" };

/** Blanks one's own account and all that was written with it, for good; marks per point stay without a name. Recorded without either. */
export async function eraseAccount(input: EraseAccount): Promise<{ ok: true } | Refusal> {
  const { personId, password, confirmation, address, now } = input;
  const person = await getPersonById({ personId });
  if (person === null || person.userName === null) return { ok: false, reason: "not-found" };
  // A demo account is shared by everybody who looks at the demo.
  if (person.demo) return { ok: false, reason: "demo-account" };
  if (normaliseUserName(confirmation) !== person.userName) return { ok: false, reason: "confirmation-wrong" };
  const checked = await checkOwnPassword({ personId, password, now });
  if (!checked.ok) return checked;
  const erased = await database().tx(async (tx) => {
    const current = await getPersonById({ personId }, tx);
    if (current === null || current.erasedAt !== null) return { ok: false as const, reason: "not-found" as const };
    if (current.role === "admin" && (await countAdmins({}, tx)) <= 1) {
      return { ok: false as const, reason: "last-admin" as const };
    }
    await erasePerson({ personId, now }, tx);
    await recordAudit(
      { action: "account.erased", at: now, actorId: personId, subjectKind: "person", subjectId: personId, address },
      tx,
    );
    return { ok: true as const };
  });
  if (erased.ok) await leaveNothing();
  return erased;
}

/** The account is erased whatever comes of this; the server asks again every hour. */
async function leaveNothing(): Promise<void> {
  try {
    if (!(await database().emptyLog()))
      logger.warn({}, "the log of the database could not be emptied yet: it is being read");
  } catch (error) {
    logger.error({ err: error }, "the log of the database could not be emptied");
  }
}
