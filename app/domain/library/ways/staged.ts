import { canonicalText } from "../../text/hashing/canonical";
import { scoreText } from "./score-text";
import type { StudySource } from "./study-source";
import type { StudyStage } from "./study-stage";

/**
 * 分步揭示: 审题, one's own points, the outline's heads, the whole outline, the essay. Null where there is no outline of two
 * heads or more. Without a model it ends with the outline.
 */
export function stagedStudy(source: StudySource): StudyStage[] | null {
  const { framework, model, heads, topic, genre, title } = source;
  if (framework === null || heads.length < 2) return null;
  const texts = heads.map(({ text }) => text);
  const stages: StudyStage[] = [
    {
      id: "reading",
      shows: [{ kind: "task", topic, genre, title }],
      ask: { kind: "text", name: "reading", use: "reading", head: null, limit: null },
      judge: ({ reading = "" }) => ({ kind: "kept", text: canonicalText(reading) }),
    },
    {
      id: "writing",
      shows: [],
      ask: { kind: "text", name: "points", use: "outline", head: null, limit: null },
      judge: ({ points = "" }) =>
        scoreText({ text: points, points: heads.map(({ point }) => point), labels: texts, family: "outline", title }),
    },
    { id: "points", shows: [{ kind: "heads", heads: texts }], ask: { kind: "next" }, judge: null },
    {
      id: "outline",
      shows: [{ kind: "outline", title: framework.title, points: framework.points }],
      ask: model === null ? null : { kind: "next" },
      judge: null,
    },
  ];
  if (model === null) return stages;
  return [...stages, { id: "essay", shows: [{ kind: "essay", ...model }], ask: null, judge: null }];
}
