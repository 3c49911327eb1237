import { scoreText } from "./score-text";
import type { StudySource } from "./study-source";
import type { StudyStage } from "./study-stage";

/** 同题压缩: neighbouring paragraphs of the model in a third of their words. Null where the model has no such passage. */
export function condenseStudy({ passage, model, title }: StudySource): StudyStage[] | null {
  if (passage === null || model === null) return null;
  const { paragraphs, points, limit } = passage;
  const kept = points.map(({ label }) => label);
  return [
    {
      id: "condense",
      shows: [{ kind: "passage", title: model.title, paragraphs }],
      ask: { kind: "text", name: "condensed", use: "condense", head: null, limit },
      judge: ({ condensed = "" }) => scoreText({ text: condensed, points, family: "gist", title, limit }),
    },
    { id: "kept", shows: [{ kind: "heads", heads: kept }], ask: null, judge: null },
  ];
}
