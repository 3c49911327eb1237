import type { Assessment, Attempt } from "@db/schema/rows";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAdviceOfAttempt } from "@db/queries/advice/advice-requests";
import { listPhotos } from "@db/queries/photos/photos";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { countingAssessment } from "~/domain/marking/overridden/counting-assessment";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { markedScript } from "~/services/marking-desk/marked-script.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { getNotes } from "~/services/notes/get-notes.server";

/** More than a budget lets anybody ask about one answer. */
const ADVICE_MAX = 200;

type OwnAttempt = { attempt: Attempt; title: string; viewer: Viewer; personId: string; now: number };

/** One's own attempt with every text of it; of its marks what the report page shows now, and nothing that is still kept back. */
export async function ownAttempt({ attempt, title, viewer, personId, now }: OwnAttempt) {
  const { id: attemptId, mode, medium, status, startedAt, sealedAt, sealedBy } = attempt;
  const [head, revisions, notes, photos] = await Promise.all([
    getHead({ attemptId }),
    readRevisions({ attemptId }),
    getNotes({ attemptId, personId }),
    listPhotos({ attemptId }),
  ]);
  return {
    ...{ id: attemptId, question: title, mode, medium, status, startedAt, sealedAt, sealedBy },
    text: head?.text ?? "",
    drafts: revisions.map(({ number, parentNumber, receivedAt, text }) => ({ number, parentNumber, receivedAt, text })),
    notes: notes?.content ?? null,
    // The pictures themselves are on the attempt's page of photos: a file of text stays one that can be opened.
    photos: photos.map(({ id, position, byteSize }) => ({ position, byteSize, address: `/photos/${id}` })),
    ...(await marksOf({ attempt, viewer, now })),
  };
}

async function marksOf({ attempt, viewer, now }: Omit<OwnAttempt, "title" | "personId">) {
  const nothing = { score: null, report: null, remarks: null, advice: [] };
  const marked = await markedAttempt({ attemptId: attempt.id, now });
  if (marked === null) return nothing;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [attempt.questionId], now });
  const parts = visibleParts(viewer, marked.question, assignmentsOf(attempt.questionId), "sealed");
  const counting = countingAssessment(marked.standing);
  const advice = parts.points
    ? await listAdviceOfAttempt({ attemptId: attempt.id, task: "advice", limit: ADVICE_MAX })
    : [];
  return {
    score: parts.score ? scoreOf(counting) : null,
    report: parts.points && counting ? counting.report : null,
    remarks: await markedScript(marked, parts),
    advice: advice.map(({ askedAt, provider, model, state, result }) => ({ askedAt, provider, model, state, result })),
  };
}

function scoreOf(counting: Assessment | null) {
  if (counting === null) return null;
  const { source, marksHundredths, maxHundredths, share, createdAt } = counting;
  return { source, marksHundredths, maxHundredths, share, at: createdAt };
}
