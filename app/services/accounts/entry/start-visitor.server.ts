import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertPerson } from "@db/queries/people/people";
import { insertSession } from "@db/queries/sessions/sessions";
import { addressCounter, count, overLimit, type TooManyTries } from "../limits/limits.server";
import { drawSession } from "../sessions/draw-session.server";

type StartVisitor = { address: string; userAgent: string | null; now: number };

/** A person without an account, who tries a question and keeps the work when they sign up. */
export async function startVisitor({
  address,
  userAgent,
  now,
}: StartVisitor): Promise<{ ok: true; personId: string; token: string } | TooManyTries> {
  const perAddress = addressCounter("visitor", address);
  const refusal = await overLimit(perAddress, now);
  if (refusal) return refusal;
  const personId = newId();
  const session = drawSession({ userAgent, now });
  await database().tx(async (tx) => {
    await count(perAddress, now, tx);
    await insertPerson({ id: personId, displayName: "", role: "visitor", createdAt: now }, tx);
    await insertSession({ ...session.row, personId }, tx);
  });
  return { ok: true, personId, token: session.token };
}
