import type { Rubric } from "@content/contract/rubric";
import { matchingForm } from "../../text/normalise";
import type { PreparedAnswer } from "../matching/prepared-answer";

/** Which 题眼 an answer shows. `share` is null where the rubric lists none. */
export type TopicCoverage = {
  share: number | null;
  missing: { label: string; indispensable: boolean }[];
  /** Share of the body's paragraphs in which some concept stands. */
  spread: number;
  /** How far the concepts carry through the text, 0 to 1: see `carriedThrough`. */
  carried: number;
};

/** Characters (matching form) of a stretch: a few sentences, in which an essay may well speak of one concept only. */
const STRETCH = 150;
/** Share of the stretches beyond which a concept is carried through; no essay names all of them all the time. */
const CARRIED = 0.5;

/** Looks for the rubric's concepts in the part of the answer that is read (matching form up to `until`). */
export function topicCoverage(answer: PreparedAnswer, rubric: Rubric, until: number): TopicCoverage {
  const concepts = rubric.topicConcepts ?? [];
  if (concepts.length === 0) return { share: null, missing: [], spread: 0, carried: 0 };
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
    carried: carriedThrough(read, forms),
  };
}

/**
 * The mean over the concepts of how much of the text speaks of each. Stretches of one length stand in for paragraphs, so that
 * an essay earns the same however it is divided.
 */
function carriedThrough(text: string, concepts: readonly (readonly string[])[]): number {
  const stretches = Math.max(1, Math.round(text.length / STRETCH));
  const shares = concepts.map((forms) => {
    const touched = new Set<number>();
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        touched.add(Math.floor((at * stretches) / text.length));
      }
    }
    return Math.min(1, touched.size / stretches / CARRIED);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
