import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import type { Viewer } from "~/domain/access/viewer";
import { kindOfWords } from "~/domain/clippings/kind-of-words";
import { materialOrigin } from "./clipping-origin.server";
import { keepClipping, type ClippingRefusal } from "./keep-clipping.server";

type KeepAttemptWords = { viewer: Viewer; personId: string; attemptId: string; text: string; now: number };
export type WordsRefusal = ClippingRefusal | "not-allowed";

/** Keeps words of the materials that lie beside an answer of one's own, in a 练习 only: where they are from, the attempt says. */
export async function keepAttemptWords({
  viewer,
  personId,
  attemptId,
  text,
  now,
}: KeepAttemptWords): Promise<{ ok: true } | { ok: false; reason: WordsRefusal }> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId: personId });
  if (!attempt || attempt.mode !== "practice") return { ok: false, reason: "not-allowed" };
  const origin = await materialOrigin({ questionId: attempt.questionId, viewer, now });
  if (!origin) return { ok: false, reason: "not-allowed" };
  const { packId, ...from } = origin;
  const kept = await keepClipping({
    personId,
    typed: { kind: kindOfWords(text), text, ...from, uses: [] },
    packId,
    now,
  });
  return kept.ok ? { ok: true } : kept;
}
