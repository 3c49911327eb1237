import { getAttempt } from "@db/queries/attempts/attempts";
import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getQuestion } from "@db/queries/content/questions";
import {
  changeSize,
  groupDrafts,
  groupSideTexts,
  textsBefore,
  type ChangeSize,
  type DraftGroup,
} from "~/domain/drafts/drafts";
import { differences, type Difference } from "~/domain/text/differences";
import { readRevisions, type WholeRevision } from "../saving/read-revisions.server";
import { sealDueAttempt } from "../sealing/seal-due-attempt.server";

/** One row of the history: everything but the text itself. */
export type Draft = Pick<WholeRevision, "number" | "chain" | "late" | "source" | "receivedAt" | "charCount"> & {
  change: ChangeSize;
  /** That it is the head: while writing what stands in the page, after the hand-in the sealed answer. */
  isHead: boolean;
  admittedAs: "late" | "transcript" | null;
};

export type Drafts = {
  attemptId: string;
  questionTitle: string;
  sealed: boolean;
  headNumber: number;
  groups: DraftGroup<Draft>[];
  side: DraftGroup<Draft>[];
  /** How many there are in all. */
  total: number;
  /** The one that was asked for; null where none was. */
  shown: { draft: Draft; text: string; differences: Difference[] } | null;
};

type GetDrafts = {
  attemptId: string;
  /** The draft to read; null for the list alone. */
  number: number | null;
  /** Whoever asks may see handed-in attempts only. */
  sealedOnly: boolean;
  now: number;
};

/**
 * Every draft of an attempt on every chain, and one of them whole with what differs between it and the head. Whose attempt
 * it is, the caller has made sure of. Null where there is none, `number` is not one of it, or it is still being written.
 */
export async function getDrafts({ attemptId, number, sealedOnly, now }: GetDrafts): Promise<Drafts | null> {
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttempt({ attemptId });
  if (!attempt || (sealedOnly && attempt.status === "open")) return null;
  const [revisions, question, admitted] = await Promise.all([
    readRevisions({ attemptId }),
    getQuestion({ questionId: attempt.questionId }),
    listAdmittedAnswers({ attemptId }),
  ]);
  const head = revisions.filter(({ chain }) => chain === "head").at(-1) ?? null;
  const before = textsBefore(revisions);
  const rowOf = (revision: WholeRevision): Draft => {
    const { chain, late, source, receivedAt, charCount, text } = revision;
    return {
      ...{ number: revision.number, chain, source, receivedAt, charCount },
      // What is typed up from a paper comes after the hand-in by its nature.
      late: late && source !== "transcript",
      change: changeSize(before.get(revision.number) ?? "", text),
      isHead: revision.number === head?.number,
      admittedAs: admitted.find((one) => one.number === revision.number)?.admittedAs ?? null,
    };
  };
  const rowsOf = (groups: DraftGroup<WholeRevision>[]) =>
    groups.map(({ shown, others }) => ({ shown: rowOf(shown), others: others.map(rowOf) }));
  const asked = revisions.find((revision) => revision.number === number);
  if (number !== null && !asked) return null;
  return {
    attemptId,
    questionTitle: question?.title ?? "",
    sealed: attempt.status === "sealed",
    headNumber: head?.number ?? 0,
    groups: rowsOf(groupDrafts(revisions)),
    side: rowsOf(groupSideTexts(revisions)),
    total: revisions.length,
    shown: asked
      ? { draft: rowOf(asked), text: asked.text, differences: differences(asked.text, head?.text ?? "") }
      : null,
  };
}
