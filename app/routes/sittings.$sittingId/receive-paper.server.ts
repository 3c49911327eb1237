import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { handInSitting, type SittingHandedIn } from "~/services/sittings/hand-in-sitting.server";
import type { PaperForm } from "./paper-form.server";

type ReceivePaper = { sittingId: string; personId: string; form: PaperForm; now: number };

/** Hands the paper in, or without JavaScript stores the one answer that was sent. */
export async function receivePaper({ sittingId, personId, form, now }: ReceivePaper): Promise<SittingHandedIn> {
  const { answers, confirmEmpty, saveOnly } = form;
  if (!saveOnly) return handInSitting({ sittingId, personId, answers, confirmEmpty, now });
  for (const { attemptId, ...answer } of answers) {
    const text = canonicalText(answer.text);
    const saved = await saveRevision({ attemptId, personId, request: { ...answer, text, hash: sha256Hex(text) }, now });
    if (!saved.ok && saved.reason === "too-long") return { ok: false, reason: "too-long", positions: [] };
  }
  return { ok: true };
}
