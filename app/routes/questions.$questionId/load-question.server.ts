import type { QuestionContent } from "@content/contract/question";
import { getOpenAttempt } from "@db/queries/attempts/attempts";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { visibleHunt } from "~/domain/access/visible-hunt";
import { visibleParts } from "~/domain/access/visible-parts";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { materialOrigin } from "~/services/clippings/clipping-origin.server";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";
import { listTimedHandIns } from "~/services/attempts/list-timed-hand-ins.server";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { isRedoDue } from "~/services/study/is-redo-due.server";

type LoadQuestion = {
  questionId: string;
  viewer: Viewer;
  clock: StudyClock;
};

/** What the page of a question shows before it is begun: prompt and materials, never the key. Null: not there for this viewer. */
export async function loadQuestion({ questionId, viewer, clock }: LoadQuestion) {
  const { now } = clock;
  const published = await getPublishedQuestion({ questionId });
  if (!published) return null;
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds: [questionId], now });
  const parts = visibleParts(viewer, published.question, assignmentsOf(questionId), "browse");
  if (!parts.prompt) return null;
  const { content } = published.version;
  const personId = personOf(viewer);
  const [materials, open, handIns] = await Promise.all([
    parts.materials ? materialsOf(content) : [],
    personId ? getOpenAttempt({ candidateId: personId, questionId }) : null,
    personId ? listTimedHandIns({ viewer, candidateId: personId, questionId, now }) : [],
  ]);
  const redoDue = personId !== null && (await isRedoDue({ personId, questionId, clock }));
  const mayClip = viewer.kind === "account" && (await materialOrigin({ questionId, viewer, now })) !== null;
  const { title, stem, requirements, limit, family, genre, identity, marks, minutes, inferred } = content;
  return {
    question: { id: questionId, title, stem, requirements, limit, family, genre, identity, marks, minutes, inferred },
    materials,
    /** 找点训练 is offered on it. */
    hunt: materials.length > 0 && visibleHunt(viewer, published.question, assignmentsOf(questionId), "looking").task,
    openAttemptId: open?.id ?? null,
    handIns,
    redoDue,
    mayClip,
  };
}

async function materialsOf(content: QuestionContent) {
  const found = await getMaterialsByHashes({ hashes: content.materials.map((material) => material.hash) });
  return content.materials.flatMap(({ key, title, hash }) => {
    const text = found.find((material) => material.hash === hash)?.text;
    return text === undefined ? [] : [{ key, title, text }];
  });
}
