import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { listSides } from "@db/queries/attempts/revisions";
import type { AnswerHead } from "@db/schema/rows";
import { readRevisions } from "./read-revisions.server";

type CountSides = { attemptId: string; head: AnswerHead | null };

/**
 * How many other versions of an open answer the candidate has not decided about: the ends of the chains beside the head since they
 * last chose a text, except those whose words all stand in the head.
 */
export async function countSides({ attemptId, head }: CountSides): Promise<number> {
  if (head === null) return 0;
  const events = await listAttemptEvents({ attemptId });
  const chosen = events.map(({ kind, params }) => (kind === "take-over" ? Number(params.chosen ?? 0) : 0));
  const sides = await listSides({ attemptId, after: Math.max(0, ...chosen) });
  if (sides.length === 0) return 0;
  const goneOnFrom = new Set(sides.map(({ parentNumber }) => parentNumber));
  const ends = new Set(sides.map(({ number }) => number).filter((number) => !goneOnFrom.has(number)));
  const texts = (await readRevisions({ attemptId })).filter(({ number }) => ends.has(number));
  return new Set(texts.map(({ text }) => text).filter((text) => !head.text.includes(text))).size;
}
