import type { Pack } from "../../contract/pack";
import { draftQuestions, type QuestionDraft } from "../questions/question-drafts";
import { gistQuestions } from "../questions/gist-questions";
import type { DrillDraft } from "./made-drill";

const MIN_POINTS = 3;

/** 找点训练 on every question whose points have sources in its materials, the pack's own and the gist questions made from it. */
export function findPointsDrills(pack: Pack): DrillDraft[] {
  const made = (["gist-problems", "gist-practices", "gist-results"] as const).flatMap((kind) =>
    gistQuestions(pack, kind).map(({ draft }) => draft),
  );
  return [...draftQuestions(pack), ...made].flatMap(findPoints);
}

function findPoints({ content, materials }: QuestionDraft): DrillDraft[] {
  const points = (content.rubric?.points ?? []).flatMap(({ id, label, source = [] }) =>
    source.length === 0 ? [] : [{ id, label, source }],
  );
  if (points.length < MIN_POINTS || content.provenance === null) return [];
  const used = materials.filter(({ key }) => points.some(({ source }) => source.some((span) => span.material === key)));
  return [
    {
      source: content.stem,
      materials: used,
      drill: {
        kind: "find-points",
        title: `找点：${content.title}`,
        provenance: content.provenance,
        inferred: content.inferred,
        prompt: content.stem,
        materials: used.map(({ key, title, hash }) => ({ key, title, hash })),
        points,
      },
    },
  ];
}
