import { numbered, scoreText } from "./score-text";
import type { StudySource } from "./study-source";
import type { StudyStage } from "./study-stage";

/** 默写要目: every head from memory, in any order and wording. Null below two heads. */
export function recallStudy({ heads, topic, genre, title, framework }: StudySource): StudyStage[] | null {
  if (framework === null || heads.length < 2) return null;
  const names = heads.map((_, index) => `head-${index}`);
  const texts = heads.map(({ text }) => text);
  return [
    {
      id: "recall",
      shows: [{ kind: "task", topic, genre, title }],
      ask: { kind: "lines", names },
      judge: (answers) =>
        scoreText({
          text: numbered(names.map((name) => answers[name] ?? "")),
          points: heads.map(({ point }) => point),
          labels: texts,
          family: "outline",
          title,
        }),
    },
    { id: "outline", shows: [{ kind: "outline", ...framework }], ask: null, judge: null },
  ];
}
