import type { Rubric } from "@content/contract/rubric";
import { scoreText } from "./score-text";
import type { StudySource } from "./study-source";
import type { StudyStage } from "./study-stage";

/** 各位同志： and the like stand before the text, 此致 and dates behind it. */
const NO_PARAGRAPH = 40;
const MAX_LABEL = 40;

/**
 * 开头 or 结尾 written for a given title and outline, then laid beside the model's own. Scored by whether it keeps to
 * the topic. Null where the model has no paragraph of prose at that end.
 */
export function endStudy(source: StudySource, of: "opening" | "ending"): StudyStage[] | null {
  const { model, heads, topic, genre, title, topicWords } = source;
  if (model === null || topicWords.length === 0 || heads.length < 2) return null;
  const prose = model.paragraphs.filter((text) => text.length > NO_PARAGRAPH);
  const text = of === "opening" ? prose[0] : prose.at(-1);
  if (text === undefined || prose.length < 3) return null;
  const shown = { kind: "heads" as const, heads: heads.map((head) => head.text) };
  const points = endPoints(source);
  return [
    {
      id: "write",
      shows: [{ kind: "task", topic, genre, title }, shown],
      ask: { kind: "text", name: of, use: of, head: null, limit: null },
      judge: (answers) => scoreText({ text: answers[of] ?? "", points, family: "outline", title }),
    },
    {
      id: "compare",
      shows: [{ kind: "model", of, title: model.title, head: null, text }],
      ask: null,
      judge: null,
    },
  ];
}

/**
 * 扣题, by any word of the topic or of the heads. Nothing more is asked for: measured on published models, most good openings
 * and endings neither preview nor repeat the heads.
 */
function endPoints({ heads, topicWords }: StudySource): Rubric["points"] {
  const wordsOf = heads.flatMap(({ point }) => point.expressions.flatMap(({ allOf }) => allOf.flat()));
  const told = [...new Set([...topicWords, ...wordsOf])];
  const [named = ""] = topicWords;
  const expressions = [{ allOf: [told], role: "whole" as const, polarity: "any" as const }];
  return [{ id: "topic", label: named.slice(0, MAX_LABEL), marks: null, expressions }];
}
