import type { Limit } from "@content/contract/limit";
import type { MaterialText } from "@content/contract/question";
import { getAttemptForCandidate } from "@db/queries/attempts/attempts";
import { getHead } from "@db/queries/attempts/answer-heads";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getQuestionVersion } from "@db/queries/content/question-versions";
import { listPhotos, type PhotoFacts } from "@db/queries/photos/photos";
import { getQuestion } from "@db/queries/content/questions";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Sheet } from "~/domain/scoring/form/layout-on-sheet";
import { sheetOf } from "~/domain/scoring/form/sheet-use";
import type { HeadText, ServerClock } from "~/domain/saving/protocol";
import { timesOf, type Times } from "~/domain/timing/times";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { countSides } from "./saving/count-sides.server";
import { readClock } from "./read-clock.server";
import { sealDueAttempt } from "./sealing/seal-due-attempt.server";

/** What the writing page shows, and nothing else of the question: no rubric, no reference leaves the server. */
export type WritingPage = {
  attemptId: string;
  /** The sitting of a set it belongs to; null for a question sat by itself. */
  sittingId: string | null;
  position: number | null;
  mode: "practice" | "timed";
  medium: "typed" | "paper";
  title: string;
  stem: string;
  requirements: string | null;
  identity: string | null;
  limit: Limit;
  /** The answer sheet that the scorer will read; null where the question sets no upper limit. */
  sheet: Sheet | null;
  marks: number | null;
  minutes: number | null;
  materials: MaterialText[];
  head: HeadText | null;
  /** Of a paper answer, in the order of its pages. */
  photos: PhotoPage[];
  /** Other versions that another page left and the candidate has not decided about. */
  sides: number;
  startedAt: number;
  clock: ServerClock;
  times: Times;
};

/** A photo as pages show it. */
export type PhotoPage = Pick<PhotoFacts, "id" | "position" | "width" | "height" | "receivedAt" | "late">;

type GetWritingPage = { attemptId: string; viewer: Viewer; now: number };

/** The viewer's own attempt, open to write; `sealed` when it is handed in or has just been found over; null when not theirs. */
export async function getWritingPage({
  attemptId,
  viewer,
  now,
}: GetWritingPage): Promise<WritingPage | "sealed" | null> {
  const candidateId = personOf(viewer);
  if (candidateId === null) return null;
  const attempt = await getAttemptForCandidate({ attemptId, candidateId });
  if (!attempt) return null;
  if (attempt.status === "sealed" || (await sealDueAttempt({ attemptId, now }))) return "sealed";

  const [question, version, head, clock] = await Promise.all([
    getQuestion({ questionId: attempt.questionId }),
    getQuestionVersion({ versionId: attempt.questionVersionId }),
    getHead({ attemptId }),
    readClock({ attemptId, now }),
  ]);
  if (clock.state === "over" || clock.state === "sealed") return "sealed";
  if (!question || !version) return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [question.id], now });
  const parts = visibleParts(viewer, question, assignmentsOf(question.id), "writing");
  if (!parts.prompt) return null;
  const { title, stem, requirements, identity, limit, marks, minutes, materials, family, genre } = version.content;
  return {
    attemptId,
    sittingId: attempt.sittingId,
    position: attempt.position,
    mode: attempt.mode,
    medium: attempt.medium,
    photos: attempt.medium === "paper" ? (await listPhotos({ attemptId })).map(photoPage) : [],
    ...{ title, stem, requirements, identity, limit, marks, minutes },
    sheet: sheetOf({ limit, family, genre }),
    materials: parts.materials ? await textsOf(materials) : [],
    head: head && { number: head.number, hash: head.hash, text: head.text, receivedAt: head.receivedAt },
    sides: await countSides({ attemptId, head }),
    startedAt: attempt.startedAt,
    times: timesOf(clock),
    clock: { now, state: clock.state, deadlineAt: clock.deadlineAt, arrivalEndsAt: clock.arrivalEndsAt },
  };
}

/** What a page may know of a photo. */
export function photoPage({ id, position, width, height, receivedAt, late }: PhotoFacts): PhotoPage {
  return { id, position, width, height, receivedAt, late };
}

async function textsOf(materials: { key: string; title: string; hash: string }[]): Promise<MaterialText[]> {
  const texts = await getMaterialsByHashes({ hashes: materials.map((material) => material.hash) });
  const byHash = new Map(texts.map(({ hash, text }) => [hash, text]));
  return materials.flatMap(({ key, title, hash }) => {
    const text = byHash.get(hash);
    return text === undefined ? [] : [{ key, title, hash, text }];
  });
}
