import { database } from "@db/client/database";
import { getPersonById } from "@db/queries/people/people";
import { passwordMatches } from "../credentials/password.server";
import { clear, count, counter, LIMITS, overLimit, tooManyTries, type TooManyTries } from "../limits/limits.server";

export type OwnPasswordRefusal = { ok: false; reason: "password-wrong" } | TooManyTries;

/** Whether somebody who is signed in knows the account's password, with a limit on guessing at an unlocked screen. */
export async function checkOwnPassword({
  personId,
  password,
  now,
}: {
  personId: string;
  password: string;
  now: number;
}): Promise<{ ok: true } | OwnPasswordRefusal> {
  const tries = counter("ownPassword", personId);
  const refusal = await overLimit(tries, now);
  if (refusal) return refusal;
  if ((await database().tx((tx) => count(tries, now, tx))).over) return tooManyTries(LIMITS.ownPassword.windowMs);
  const person = await getPersonById({ personId });
  if (!(await passwordMatches(password, person?.passwordHash ?? null))) return { ok: false, reason: "password-wrong" };
  await database().tx((tx) => clear(tries, tx));
  return { ok: true };
}
