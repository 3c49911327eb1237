import { database } from "@db/client/database";
import type { Person } from "@db/schema/rows";
import { getPersonById, getPersonByUserName } from "@db/queries/people/people";
import { insertSession, revokeSession } from "@db/queries/sessions/sessions";
import { getUserNameOfToken } from "@db/queries/sessions/user-name-of-token";
import { assessAfterSeal } from "~/services/attempts/sealing/assess-after-seal.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { passwordMatches } from "../credentials/password.server";
import {
  addressCounter,
  browserCounter,
  clear,
  count,
  LIMITS,
  overLimit,
  tooManyTries,
  type Counter,
  type TooManyTries,
} from "../limits/limits.server";
import { hashSessionToken } from "../sessions/session-token.server";
import { drawSession } from "../sessions/draw-session.server";
import { bringWork } from "./bring-work.server";
import type { Visit } from "./visit";

type SignIn = Visit & { userName: string; password: string };
/** `locale` is the language the account asks for, if it asks for one. */
type SignedIn = { ok: true; token: string; personId: string; locale: string | null };
type Refusal = { ok: false; reason: "bad-credentials" | "disabled" } | TooManyTries;

/**
 * Signs in with a user name in its stored form. Always a new session: the one before ends, and a visitor's work moves
 * to the account (`bringWork`). Only whoever knows the password learns that an account is disabled.
 */
export async function signIn(input: SignIn): Promise<SignedIn | Refusal> {
  const { userName, password, address, now } = input;
  const known = await isKnown(input);
  const perName = nameCounter(input, known);
  const perAddress = addressCounter("signInAddress", address);
  const refusal = (await overLimit(perName, now)) ?? (known ? null : await overLimit(perAddress, now));
  if (refusal) return refusal;
  // Counted before the slow comparison, so that many tries at once do not all see an empty counter.
  const tried = await database().tx((tx) => count(perName, now, tx));
  if (tried.over) return tooManyTries(LIMITS.signIn.windowMs);

  const person = await getPersonByUserName({ userName });
  if (!(await passwordMatches(password, person?.passwordHash ?? null)) || person === null) {
    await database().tx(async (tx) => {
      const failed = await count(perAddress, now, tx);
      if (!tried.filled && !failed.filled) return;
      const subject = person === null ? {} : { subjectKind: "person", subjectId: person.id };
      const details = { counted: tried.filled ? "name" : "address" };
      await recordAudit(
        { action: "account.sign-in-limited", at: now, actorId: null, ...subject, details, address },
        tx,
      );
    });
    return { ok: false, reason: "bad-credentials" };
  }
  if (person.disabledAt !== null) return { ok: false, reason: "disabled" };
  return enter(person, { ...input, perName });
}

type Names = Pick<SignIn, "userName" | "address" | "knownBy">;

/** Whether this browser was signed in with this name before. */
async function isKnown({ userName, knownBy }: Names): Promise<boolean> {
  if (knownBy === null) return false;
  return (await getUserNameOfToken({ tokenHash: hashSessionToken(knownBy) })) === userName;
}

/**
 * Where failures with a name are counted. A browser that is known counts its own: what others behind its address get wrong, by
 * mistake or to shut its owner out, does not hold it up.
 */
function nameCounter({ userName, address, knownBy }: Names, known: boolean): Counter {
  if (known && knownBy !== null) return browserCounter(knownBy, userName);
  return addressCounter("signIn", address, userName);
}

async function enter(person: Person, visit: Visit & { perName: Counter }): Promise<SignedIn | Refusal> {
  const { perName, userAgent, sessionId, visitorId, now } = visit;
  const session = drawSession({ userAgent, now });
  const { result, sealed } = await database().tx(
    async (tx): Promise<{ result: SignedIn | Refusal; sealed: string[] }> => {
      const current = await getPersonById({ personId: person.id }, tx);
      if (current === null || current.disabledAt !== null || current.passwordHash !== person.passwordHash) {
        return { result: { ok: false, reason: "bad-credentials" }, sealed: [] };
      }
      await clear(perName, tx);
      if (sessionId !== null) await revokeSession({ sessionId, now }, tx);
      const sealed = visitorId === null ? [] : await bringWork({ visitorId, personId: person.id, now }, tx);
      await insertSession({ ...session.row, personId: person.id, confirmedAt: now }, tx);
      return { result: { ok: true, token: session.token, personId: person.id, locale: current.locale }, sealed };
    },
  );
  for (const attemptId of sealed) await assessAfterSeal({ attemptId, now });
  return result;
}
