import type { Rubric } from "@content/contract/rubric";
import { matchingForm } from "../../text/normalise";
import type { PreparedAnswer } from "../matching/prepared-answer";

/** Which 题眼 an answer shows. `share` is null where the rubric lists none. */
export type TopicCoverage = {
  share: number | null;
  missing: { label: string; indispensable: boolean }[];
  /** Share of the body's paragraphs in which some concept stands. */
  spread: number;
};

/** Looks for the rubric's concepts in the part of the answer that is read (matching form up to `until`). */
export function topicCoverage(answer: PreparedAnswer, rubric: Rubric, until: number): TopicCoverage {
  const concepts = rubric.topicConcepts ?? [];
  if (concepts.length === 0) return { share: null, missing: [], spread: 0 };
  const read = answer.text.slice(0, until);
  const forms = concepts.map((concept) => concept.variants.map(matchingForm).filter((form) => form !== ""));
  const missing = concepts.filter((_, index) => !forms[index]?.some((form) => read.includes(form)));
  const all = forms.flat();
  const paragraphs = answer.segments.paragraphs.filter((paragraph) => paragraph.end <= until);
  const touched = paragraphs.filter(({ start, end }) => {
    const words = answer.text.slice(start, end);
    return all.some((form) => words.includes(form));
  });
  return {
    share: (concepts.length - missing.length) / concepts.length,
    missing: missing.map(({ label, indispensable }) => ({ label, indispensable })),
    spread: paragraphs.length === 0 ? 0 : touched.length / paragraphs.length,
  };
}
