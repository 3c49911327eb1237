import { scoreText } from "./score-text";
import type { StudySource } from "./study-source";
import type { StudyPart, StudyStage } from "./study-stage";

/** 读文列纲: the essay is read, its outline written and held against the framework. Null without a model or with one head. */
export function outlineStudy({ model, framework, heads, title }: StudySource): StudyStage[] | null {
  if (model === null || heads.length < 2) return null;
  const texts = heads.map(({ text }) => text);
  const key: StudyPart = framework === null ? { kind: "heads", heads: texts } : { kind: "outline", ...framework };
  return [
    {
      id: "read",
      // Where its heads stand is what is asked for.
      shows: [{ kind: "essay", ...model, heads: [] }],
      ask: { kind: "text", name: "outline", use: "outline", head: null, limit: null },
      judge: ({ outline = "" }) =>
        scoreText({ text: outline, points: heads.map(({ point }) => point), labels: texts, family: "outline", title }),
    },
    { id: "compare", shows: [key], ask: null, judge: null },
  ];
}
