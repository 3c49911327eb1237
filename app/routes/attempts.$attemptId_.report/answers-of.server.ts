import { getHead } from "@db/queries/attempts/answer-heads";
import { listSideRevisions } from "@db/queries/attempts/revisions";
import { listPersonNames } from "@db/queries/people/find-people";
import { textsAside } from "~/domain/drafts/drafts";
import type { MarkedAttempt } from "~/services/marking/marked-attempt.server";

/** The texts of an attempt that have marks of their own, and how many are kept without: what the report says of late text. */
export async function answersOf({ attempt, admissions, revisionNumber, isCounting, admitted }: MarkedAttempt) {
  const attemptId = attempt.id;
  const [side, head, names] = await Promise.all([
    listSideRevisions({ attemptId }),
    attempt.sealedNumber === null ? null : getHead({ attemptId }),
    listPersonNames({ personIds: [...new Set(admissions.map(({ byPersonId }) => byPersonId))] }),
  ]);
  const known = new Set(admissions.map(({ number }) => number));
  return {
    shown: admitted === null ? null : revisionNumber,
    isCounting,
    keptAside: textsAside(side, head?.hash ?? null).filter(({ number }) => !known.has(number)).length,
    admitted: admissions.map(({ number, admittedAs, reason, byPersonId, createdAt }) => ({
      ...{ number, as: admittedAs, reason: reason ?? "", at: createdAt },
      by: names.get(byPersonId) ?? "",
    })),
  };
}
