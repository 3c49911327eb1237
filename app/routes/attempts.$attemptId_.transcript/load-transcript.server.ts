import { listAdmittedAnswers } from "@db/queries/attempts/admitted-answers";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { listPhotos } from "@db/queries/photos/photos";
import { photoPage } from "~/services/attempts/get-writing-page.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";

type LoadTranscript = { attemptId: string; candidateId: string; now: number };

/** The pages of the candidate's own handed-in paper; `done` where it was typed up before, null where there is no such answer. */
export async function loadTranscript({ attemptId, candidateId, now }: LoadTranscript) {
  await sealDueAttempt({ attemptId, now });
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt) return null;
  if (attempt.status === "open") return "open";
  const [version, photos, admitted] = await Promise.all([
    getQuestionVersion({ versionId: attempt.questionVersionId }),
    listPhotos({ attemptId }),
    listAdmittedAnswers({ attemptId }),
  ]);
  if (attempt.medium !== "paper" || admitted.some(({ admittedAs }) => admittedAs === "transcript")) return "done";
  if (!version) return null;
  const kept = photos.filter(({ erasedAt }) => erasedAt === null);
  return { attemptId, title: version.content.title, photos: kept.map(photoPage) };
}
