import { hasAdviceConsent } from "@db/queries/advice/advice-consents";
import { listAwaitingAdvice, type AwaitingAdvice } from "@db/queries/advice/list-automatic";
import { getPersonById } from "@db/queries/people/people";
import { adviceRequestSchema } from "~/feedback/feedback-provider";
import { logger } from "~/server/logger.server";
import { adviceSetup } from "../advice-setup.server";
import { askAdvice, type Asked } from "../ask-advice.server";
import { keyRefusedAt } from "../key-refused.server";
import { schoolDay } from "./school-day.server";

/** Looked at in one sweep; the next one takes the rest. */
const PER_SWEEP = 100;

/** A refused key is tried again so often, lest each answer of a class fail by it. */
const TRY_KEY_EVERY_MS = 3_600_000;

type Setup = ReturnType<typeof adviceSetup>;
type Sweep = { now: number; setup?: Setup };

/**
 * Asks for advice where an assignment is set so: once the key points are released, from candidates who agreed, once for each
 * answer, within the tutor's budget. An assignment whose day is spent is left for another. Returns how many requests were made.
 */
export async function askAutomatic({ now, setup = adviceSetup() }: Sweep): Promise<number> {
  const refusedAt = keyRefusedAt(setup.provider);
  if (refusedAt !== null && now - refusedAt < TRY_KEY_EVERY_MS) return 0;
  const recipient = setup.provider.sendsText ? setup.recipient : null;
  const waiting = await listAwaitingAdvice({ recipient, now, limit: PER_SWEEP });
  if (waiting.length === 0) return 0;
  const day = await schoolDay({ now });
  const spent = new Set<string>();
  let made = 0;
  for (const one of waiting) {
    // Of a provider that refused the key, one answer finds out whether it takes it by now.
    if (refusedAt !== null && made > 0) break;
    if (spent.has(one.assignmentId)) continue;
    if (recipient !== null && !(await hasAdviceConsent({ personId: one.personId, provider: recipient }))) continue;
    try {
      const asked = await ask(one, { provider: setup.provider, bounds: setup.bounds, day, now });
      if (asked?.ok) made += asked.isNew ? 1 : 0;
      else if (asked?.reason === "budget-spent") spent.add(one.assignmentId);
    } catch (error) {
      logger.error({ err: error, attemptId: one.attemptId }, "automatic advice could not be asked for");
    }
  }
  return made;
}

type Asking = Pick<Setup, "provider" | "bounds"> & { day: string; now: number };

async function ask({ attemptId, personId }: AwaitingAdvice, asking: Asking): Promise<Asked | null> {
  const person = await getPersonById({ personId });
  if (!person || person.erasedAt !== null) return null;
  const { displayName, userName, locale } = person;
  const language = adviceRequestSchema.shape.language.safeParse(locale).data ?? "zh-CN";
  return askAdvice({
    attemptId,
    candidateId: personId,
    viewer: { kind: "account", personId, role: "candidate", displayName, userName: userName ?? "" },
    consents: false,
    language,
    automatic: true,
    ...asking,
  });
}
