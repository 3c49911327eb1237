import { getHead } from "@db/queries/attempts/answer-heads";
import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { listPersonNames } from "@db/queries/people/find-people";
import type { Attempt } from "@db/schema/rows";
import { textsAside } from "~/domain/drafts/drafts";
import { differences, type Difference } from "~/domain/text/differences";
import { readClock } from "../read-clock.server";
import { readRevisions, type WholeRevision } from "../saving/read-revisions.server";

/** A text that is no part of the sealed answer, with what speaks for and against its having been written in time. */
export type TextAside = {
  number: number;
  late: boolean;
  receivedAt: number;
  /** When the page says it was written, by its reckoning of the server's time; null where it did not say. */
  writtenAt: number | null;
  /** The last text before it that the page had a receipt for. */
  lastReceipt: { number: number; receivedAt: number } | null;
  charCount: number;
  differences: Difference[];
  admission: { by: string; at: number; reason: string | null } | null;
};

export type TextsAside = {
  /** Null where the sitting had none. */
  deadlineAt: number | null;
  sealedAt: number;
  sealedCharacters: number;
  texts: TextAside[];
};

/**
 * The late and side texts of a handed-in attempt that differ from its sealed answer, latest first, for a tutor. What the
 * writer typed up from their own paper is neither: it is admitted by its nature and no evidence speaks for or against it.
 */
export async function getTextsAside({ attempt, now }: { attempt: Attempt; now: number }): Promise<TextsAside> {
  const attemptId = attempt.id;
  const [revisions, head, admitted, clock] = await Promise.all([
    readRevisions({ attemptId }),
    attempt.sealedNumber === null ? null : getHead({ attemptId }),
    listAdmittedAnswers({ attemptId }),
    readClock({ attemptId, now }),
  ]);
  const names = await listPersonNames({ personIds: [...new Set(admitted.map(({ byPersonId }) => byPersonId))] });
  const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
  const aside = textsAside(
    revisions.filter(({ erasedAt, source }) => erasedAt === null && source !== "transcript"),
    head?.hash ?? null,
  );
  const textOf = (revision: WholeRevision): TextAside => {
    const { number, late, receivedAt, writtenAt, parentNumber, charCount, text } = revision;
    const parent = byNumber.get(parentNumber);
    const admission = admitted.find((one) => one.number === number);
    return {
      ...{ number, late, receivedAt, writtenAt, charCount },
      lastReceipt: parent ? { number: parent.number, receivedAt: parent.receivedAt } : null,
      differences: differences(head?.text ?? "", text),
      admission: admission
        ? { by: names.get(admission.byPersonId) ?? "", at: admission.createdAt, reason: admission.reason }
        : null,
    };
  };
  return {
    deadlineAt: clock.deadlineAt,
    sealedAt: attempt.sealedAt ?? now,
    sealedCharacters: head?.charCount ?? 0,
    texts: aside.map(textOf),
  };
}
