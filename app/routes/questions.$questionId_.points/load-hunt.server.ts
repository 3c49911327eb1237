import { getHunt, listCheckedHunts } from "@db/queries/hunt/hunts";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { sentenceParagraphs } from "~/domain/drills/sentence-paragraphs";
import { chosenOf } from "~/domain/hunt/hunt-marks";
import { huntResult } from "~/domain/hunt/hunt-result";
import { scoreRewrites } from "~/domain/hunt/score-rewrites";
import { huntedQuestion } from "~/services/hunt/hunted-question.server";

/** Earlier hunts listed. */
const MOST_PAST = 20;

/**
 * The page of 找点训练: the materials to be marked; where the points stand only once the marks were compared, and what they are
 * called only once the learner has worded them. Null: not there for this viewer.
 */
export async function loadHunt({ questionId, viewer, now }: { questionId: string; viewer: Viewer; now: number }) {
  const hunted = await huntedQuestion({ questionId, viewer, now });
  if (!hunted) return null;
  const { versionId: questionVersionId, content, materials, points } = hunted;
  const personId = personOf(viewer);
  const hunt = personId === null ? null : await getHunt({ personId, questionVersionId });
  const past = personId === null ? [] : await listCheckedHunts({ personId, questionId, limit: MOST_PAST });
  const chosen = hunt ? chosenOf(materials, hunt.marks) : [];
  const isChecked = hunt !== null && hunt.checkedAt !== null;
  const isWorded = isChecked && Object.keys(hunt.rewrites).length > 0;
  return {
    question: {
      ...{ id: questionId, title: content.title, stem: content.stem, requirements: content.requirements },
      inferred: content.inferred,
    },
    materials: materials
      .filter(({ text }) => text !== "")
      .map(({ key, title, text }) => ({ key, title, paragraphs: sentenceParagraphs(key, text) })),
    /** Whether the question says where its points stand: without that nothing can be compared. */
    comparable: points.length > 0,
    chosen,
    result: isChecked ? huntResult(materials, points, chosen) : null,
    /** Points of the rubric without a place; told with the result. */
    unplaced: isChecked ? (content.rubric?.points.length ?? 0) - points.length : 0,
    wordings: isWorded ? scoreRewrites(points, hunt.rewrites, content.title) : null,
    past,
  };
}

export type LoadedHunt = NonNullable<Awaited<ReturnType<typeof loadHunt>>>;
