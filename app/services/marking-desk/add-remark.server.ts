import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { countBankUse, insertBankComment } from "@db/queries/marking/bank";
import { insertComment } from "@db/queries/marking/comments";
import type { PenKind } from "~/domain/marking/pen/pen-mark";
import type { TaskRound } from "~/domain/marking/queue/script-queue";
import { markedAttempt } from "~/services/marking/marked-attempt.server";

/** A remark is a few sentences. */
export const MAX_REMARK_CHARACTERS = 500;

export type AddRemark = {
  attemptId: string;
  /** A range of the canonical answer; null for a remark on the whole of it. */
  place: { start: number; end: number } | null;
  pen: PenKind;
  /** May be empty for what the pen only draws. */
  text: string;
  reasonCode: string | null;
  round: TaskRound;
  /** The bank's remark it was taken from, so that what is used most stands first. */
  bankId: string | null;
  /** Puts the words into the tutor's own bank as well. */
  keep: boolean;
  by: string;
  now: number;
};

export type RemarkRefusal = "not-found" | "erased" | "place-outside" | "words-missing" | "words-too-long";

/** The red pen on an answer, or a remark on the whole of it. */
export async function addRemark(
  remark: AddRemark,
): Promise<{ ok: true; commentId: string } | { ok: false; reason: RemarkRefusal }> {
  const { attemptId, place, pen, reasonCode, round, bankId, keep, by, now } = remark;
  const text = remark.text.trim();
  if (text === "" && (place === null || pen === "comment" || pen === "insert")) {
    return { ok: false, reason: "words-missing" };
  }
  if (text.length > MAX_REMARK_CHARACTERS) return { ok: false, reason: "words-too-long" };
  const marked = await markedAttempt({ attemptId, now });
  if (!marked) return { ok: false, reason: "not-found" };
  if (marked.engine?.assessment.erasedAt != null) return { ok: false, reason: "erased" };
  const { answer, revisionNumber } = marked;
  if (place && !(0 <= place.start && place.start < place.end && place.end <= answer.length)) {
    return { ok: false, reason: "place-outside" };
  }
  const commentId = newId();
  const at = { start: place?.start ?? null, end: place?.end ?? null };
  await database().tx(async (tx) => {
    const row = { id: commentId, attemptId, revisionNumber, pen, text, reasonCode, round };
    await insertComment({ ...row, ...at, byPersonId: by, createdAt: now }, tx);
    if (bankId !== null) await countBankUse({ id: bankId, personId: by }, tx);
    if (keep && text !== "" && bankId === null) {
      await insertBankComment({ id: newId(), personId: by, reasonCode, text, uses: 1, createdAt: now }, tx);
    }
  });
  return { ok: true, commentId };
}
