import { listAdviceOfAttempt } from "@db/queries/advice/advice-requests";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getQuestion } from "@db/queries/content/questions";
import type { SentRequest } from "~/domain/advice/sent-request";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { presentRequest } from "./sent-requests.server";

const MOST_SHOWN = 30;

type Own = { attemptId: string; candidateId: string; viewer: Viewer; now: number };

export type OwnSentRequests = {
  /** The key points are withheld: what was sent names them, so nothing of it is shown. */
  withheld: boolean;
  requests: SentRequest[];
};

/**
 * What was sent to a provider about one's own answer. Of what a tutor asked only that it was asked, of whom and when: it has the
 * key point's wordings in it, which candidates see nowhere. Null where the answer is not theirs.
 */
export async function ownSentRequests({ attemptId, candidateId, viewer, now }: Own): Promise<OwnSentRequests | null> {
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  const question = attempt && (await getQuestion({ questionId: attempt.questionId }));
  if (!attempt || !question || attempt.status !== "sealed") return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [question.id], now });
  const withheld = !visibleParts(viewer, question, assignmentsOf(question.id), "sealed").points;
  const rows = withheld ? [] : await listAdviceOfAttempt({ attemptId, limit: MOST_SHOWN });
  const requests = rows.map((row) => {
    const request = presentRequest(row, { askedBy: row.askedBy === candidateId ? null : "" });
    return row.task === "advice" ? request : { ...request, messages: null, kept: [], dropped: [] };
  });
  return { withheld, requests };
}
