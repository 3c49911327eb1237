import { setImmediate } from "node:timers/promises";
import { database } from "@db/client/database";
import {
  listOwnAppeals,
  listOwnAttempts,
  listOwnConsents,
  listOwnHunts,
  listOwnStudies,
} from "@db/queries/people/own-records";
import { getPersonById } from "@db/queries/people/people";
import { listSessionsOf } from "@db/queries/sessions/sessions";
import { getStudyPlan } from "@db/queries/study/plan";
import type { Viewer } from "~/domain/access/viewer";
import { visibleEntry } from "~/domain/access/visible-entry";
import { count, counter, overLimit, type TooManyTries } from "~/services/accounts/limits/limits.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { exportClippings } from "~/services/clippings/exchange/export-clippings.server";
import { libraryAccess } from "~/services/library/library-access.server";
import { exportCards } from "~/services/study/exchange/export-cards.server";
import { ownAttempt } from "./own-attempt.server";

/** The parts of the file, in its order. */
export const ACCOUNT_PARTS = [
  "account",
  "sessions",
  "consents",
  "classes",
  "attempts",
  "appeals",
  "plan",
  "cards",
  "studies",
  "hunts",
  "clippings",
  "notes",
] as const;
export type AccountPart = (typeof ACCOUNT_PARTS)[number];

type ExportAccount = {
  viewer: Viewer & { kind: "account" };
  /** What each part is called in the reader's language. */
  titles: Record<AccountPart, string>;
  address: string;
  now: number;
};

/**
 * Everything that is kept of a person, by themselves, as one file of JSON that begins with a list of what is in it. What an
 * assignment keeps back now is not in it, as it is on no page. Recorded; counted, as it reads all there is.
 */
export async function exportAccount(
  input: ExportAccount,
): Promise<{ ok: true; file: string } | TooManyTries | { ok: false; reason: "not-found" }> {
  const { viewer, titles, address, now } = input;
  const { personId } = viewer;
  const perPerson = counter("takeOut", personId);
  const refusal = await database().tx(async (tx) => {
    const over = await overLimit(perPerson, now, tx);
    if (over === null) await count(perPerson, now, tx);
    return over;
  });
  if (refusal) return refusal;
  const parts = await partsOf({ viewer, now });
  if (parts === null) return { ok: false, reason: "not-found" };
  const subject = { subjectKind: "person", subjectId: personId };
  await database().tx((tx) =>
    recordAudit({ action: "account.exported", at: now, actorId: personId, ...subject, address }, tx),
  );
  const index = ACCOUNT_PARTS.map((part) => {
    const rows: unknown = parts[part];
    return { part, title: titles[part], count: Array.isArray(rows) ? rows.length : rows === null ? 0 : 1 };
  });
  const head = { format: "account", version: 1, madeAt: new Date(now).toISOString(), index };
  return { ok: true, file: JSON.stringify({ ...head, ...parts }, null, 1) };
}

async function partsOf({ viewer, now }: Pick<ExportAccount, "viewer" | "now">) {
  const { personId } = viewer;
  const person = await getPersonById({ personId });
  if (person === null || person.erasedAt !== null) return null;
  const { userName, displayName, email, role, locale, createdAt } = person;
  const [sessions, { advice, memberships }, appeals, plan, studies, hunts, withheld] = await Promise.all([
    listSessionsOf({ personId, now }),
    listOwnConsents({ personId }),
    listOwnAppeals({ personId }),
    getStudyPlan({ personId }),
    listOwnStudies({ personId }),
    listOwnHunts({ personId }),
    libraryAccess({ viewer, now }),
  ]);
  const attempts = [];
  for (const { attempt, title } of await listOwnAttempts({ personId })) {
    attempts.push(await ownAttempt({ attempt, title, viewer, personId, now }));
    // Other people's requests get their turn between two answers.
    await setImmediate();
  }
  const clippings = JSON.parse(await exportClippings({ viewer, personId, format: "json", now })) as Kept;
  const cards = JSON.parse(await exportCards({ personId, format: "json" })) as Pick<Kept, "cards">;
  return {
    account: { userName, displayName, email, role, locale, createdAt },
    sessions: sessions.map(({ createdAt: begunAt, lastSeenAt, userAgent }) => ({ begunAt, lastSeenAt, userAgent })),
    consents: [
      ...advice.map(({ provider, given, at }) => ({ to: "advice", provider, given, at })),
      ...memberships.map(({ name, keptOutOfSamples }) => ({ to: "samples", class: name, given: !keptOutOfSamples })),
    ],
    classes: memberships.map(({ name, studentNumber, joinedAt, leftAt }) => ({
      name,
      studentNumber,
      joinedAt,
      leftAt,
    })),
    attempts,
    appeals,
    plan: plan && { examDate: plan.examDate, dailyCards: plan.dailyCards, dailyMinutes: plan.dailyMinutes },
    cards: cards.cards,
    studies: studies.flatMap(({ study: { way, steps, createdAt: begunAt, finishedAt }, entry }) =>
      visibleEntry(viewer, entry, withheld) ? [{ of: entry.title, way, steps, begunAt, finishedAt }] : [],
    ),
    hunts,
    clippings: clippings.clippings,
    notes: clippings.notes,
  } satisfies Record<AccountPart, unknown>;
}

/** What the files of cards and clippings hold, taken over as it stands there. */
type Kept = Record<"cards" | "clippings" | "notes", unknown[]>;
