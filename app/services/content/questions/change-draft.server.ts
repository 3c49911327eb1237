import type { MaterialText, QuestionContent } from "@content/contract/question";
import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import type { Question } from "@db/schema/rows";
import {
  discardQuestionDraft,
  getQuestion,
  setQuestionStatus,
  updateQuestionDraft,
} from "@db/queries/content/questions";
import { contentHash } from "~/domain/text/hashing/content-hash";
import { applyEdits } from "./apply-edits";
import type { EditProblem, QuestionEdits } from "./question-edits";
import { workingQuestion, type WorkingQuestion } from "./working-question.server";

/** Which state of which question a tutor was looking at, what was typed there, and who and when. */
export type DraftChange = {
  questionId: string;
  /** The question's `updatedAt` when the form was made; a draft that somebody else has changed since is not overwritten. */
  basis: number;
  /** Null leaves the fields as they are stored. */
  edits: QuestionEdits | null;
  by: string;
  now: number;
};

/** What is stored now, and the basis of the next change of whoever goes on from here. */
export type DraftChanged = { ok: true; content: QuestionContent; basis: number };

export type DraftRefusal =
  | { ok: false; reason: "not-found" | "changed-meanwhile" }
  | { ok: false; reason: "not-valid"; problems: EditProblem[] };

/** What a use case does beyond the edits. */
export type Step = {
  content: QuestionContent;
  status?: Question["status"];
  /** Writes that belong to it, in the same transaction. */
  alongside?: (tx: Tx) => Promise<void>;
};

type StepRefused<Reason extends string> = { ok: false; reason: Reason };

type StepInput = { working: WorkingQuestion; content: QuestionContent; materials: MaterialText[] };

/** Applies the typed edits and then `step`, and writes both at once or neither. A draft equal to what is published is none. */
export async function changeDraft<Reason extends string>(
  { questionId, basis, edits, now }: DraftChange,
  step: (input: StepInput) => Promise<({ ok: true } & Step) | StepRefused<Reason>>,
): Promise<DraftChanged | DraftRefusal | StepRefused<Reason>> {
  const working = await workingQuestion({ questionId });
  if (!working) return { ok: false, reason: "not-found" };
  if (working.question.updatedAt !== basis) return { ok: false, reason: "changed-meanwhile" };
  const { materials } = working;
  const edited =
    edits === null ? { ok: true as const, content: working.content } : applyEdits(working.content, edits, materials);
  if (!edited.ok) return { ok: false, reason: "not-valid", problems: edited.problems };
  const done = await step({ working, content: edited.content, materials });
  if (!done.ok) return done;
  const { content, status, alongside } = done;
  const unchanged = working.published !== null && contentHash(content) === working.published.hash;
  return database().tx(async (tx) => {
    const current = await getQuestion({ questionId }, tx);
    if (current?.updatedAt !== basis) return { ok: false, reason: "changed-meanwhile" };
    await alongside?.(tx);
    // Later than the basis even within the same millisecond, so that the older form is known as older.
    const at = Math.max(now, basis + 1);
    if (unchanged) await discardQuestionDraft({ questionId, now: at }, tx);
    else await updateQuestionDraft({ questionId, draft: content, now: at }, tx);
    if (status !== undefined && current.status !== "published")
      await setQuestionStatus({ questionId, status, now: at }, tx);
    return { ok: true, content, basis: at };
  });
}
