import { checkExpansion } from "../../drills/check-expansion";
import { canonicalText } from "../../text/hashing/canonical";
import type { StudySource } from "./study-source";
import type { StudyPart, StudyStage } from "./study-stage";

/**
 * 分论点展开: each head is developed into a paragraph, which is laid beside the model's at the next stage. Null where the
 * model develops no head in a paragraph of its own.
 */
export function expandStudy({ pairs, model, topic, genre, title }: StudySource): StudyStage[] | null {
  if (model === null || pairs.length === 0) return null;
  const opened = (index: number): StudyPart[] => {
    const pair = pairs[index];
    if (pair === undefined) return [{ kind: "task", topic, genre, title }];
    return [{ kind: "model", of: "paragraph", title: model.title, head: pair.head, text: pair.paragraph }];
  };
  const asked = pairs.map(({ head, terms }, index): StudyStage => {
    const name = `paragraph-${index}`;
    return {
      id: name,
      shows: opened(index - 1),
      ask: { kind: "text", name, use: "paragraph", head, limit: null },
      judge: (answers) => {
        const text = canonicalText(answers[name] ?? "");
        return { kind: "checks", text, checks: checkExpansion(text, terms) };
      },
    };
  });
  return [...asked, { id: "compare", shows: opened(pairs.length - 1), ask: null, judge: null }];
}
