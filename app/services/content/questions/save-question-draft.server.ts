import type { QuestionContent } from "@content/contract/question";
import { changeDraft, type DraftChange, type DraftRefusal } from "./change-draft.server";

/** Keeps what a tutor typed as the question's draft; a published question gets a draft of its successor. */
export async function saveQuestionDraft(
  change: DraftChange,
): Promise<{ ok: true; content: QuestionContent } | DraftRefusal> {
  return changeDraft<never>(change, ({ content }) => Promise.resolve({ ok: true, content }));
}
