import type { FeedbackRequest } from "../feedback-provider";
import { promptMessages } from "../prompts/prompt-messages";
import { BOUNDS, ENGLISH_WIDTH, type Bound } from "./bounds";
import type { DropReason } from "./drop-reasons";
import { namesMark } from "./names-mark";
import { isForeign, isInLanguage, quotationsOf, repeaterOf } from "./text-checks";

/** What each kind of text in a reply is held to; null: it passes. */
export type PartChecks = {
  /** Words of the answer. */
  quotation: (words: string) => DropReason | null;
  /** A text for the reader, in the language of the request. */
  prose: (bound: Bound, text: string) => DropReason | null;
  /** A text whose language is judged elsewhere. */
  words: (bound: Bound, text: string) => DropReason | null;
};

/** The checks of a request's reply. */
export function partChecks(request: FeedbackRequest): PartChecks {
  const standsIn = quotationsOf("answer" in request ? request.answer : "");
  const instructions = promptMessages(request).find(({ role }) => role === "system")?.content ?? "";
  const repeats = repeaterOf(instructions);

  const words = (bound: Bound, text: string): DropReason | null => {
    const { least, most } = BOUNDS[bound];
    const length = [...text.trim()].length;
    if (length < least) return "too-short";
    if (length > (isInLanguage(text, "en") ? most * ENGLISH_WIDTH : most)) return "too-long";
    if (namesMark(text)) return "mark-named";
    return isForeign(text) || text.includes(request.nonce) || repeats(text) ? "foreign-text" : null;
  };
  return {
    words,
    quotation: (text) => (standsIn(text) ? words("quotation", text) : "not-in-answer"),
    prose: (bound, text) => words(bound, text) ?? (isInLanguage(text, request.language) ? null : "wrong-language"),
  };
}
