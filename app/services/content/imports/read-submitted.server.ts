import type { Pack, PackProblem } from "@content/contract/pack";
import { readForReview, type ReviewedReading } from "@content/import/review/read-for-review";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { readDocument } from "../read-document.server";
import { textTooLarge } from "./refused-texts";

/** What somebody hands in: the bytes of a file, or of a text that was pasted. */
export type Submitted = { bytes: Uint8Array; fileName: string | null };

export type SubmittedText = { text: string; encoding: string; hash: string; review: ReviewedReading };

/** How a pasted text is recorded, where a file has its encoding. */
export const PASTED = "pasted";

/**
 * Bytes → the text, its encoding and a first reading, or every problem with its line. A text that only lacks questions
 * passes: what was taken for a topic pack may be given material, and a tutor can say so.
 */
export async function readSubmitted({
  bytes,
  fileName,
}: Submitted): Promise<({ ok: true } & SubmittedText) | { ok: false; problems: PackProblem[] }> {
  const decoded = await readDocument(bytes);
  if (!decoded.ok) return { ok: false, problems: [{ code: decoded.code, line: null, params: decoded.params }] };
  const text = canonicalText(decoded.text);
  const tooLarge = textTooLarge(text);
  if (tooLarge !== null) return { ok: false, problems: [tooLarge] };
  const review = readForReview(text, { kind: null, decisions: {} });
  const problems = blockingProblems(review);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, text, encoding: fileName === null ? PASTED : decoded.encoding, hash: sha256Hex(text), review };
}

function blockingProblems({ reading, canonical }: ReviewedReading): PackProblem[] {
  if (reading.ok) return questionsTwice(reading.pack);
  const correctable = !canonical && reading.problems.every(({ code }) => code === "no-questions");
  return correctable ? [] : reading.problems;
}

/** A second section of questions is another pack pasted behind the first: one topic would get the questions of both. */
function questionsTwice({ doubts, questions }: Pack): PackProblem[] {
  return doubts
    .filter(({ code, text }) => code === "section-twice" && text === "命题预测")
    .filter(({ line }) => questions.some((question) => question.line > line))
    .map(({ code, line, text }) => ({ code, line, params: { name: text } }));
}
