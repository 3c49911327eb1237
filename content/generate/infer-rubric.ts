import type { Framework, Pack, PackQuestion } from "../contract/pack";
import type { FormatRequirements, Rubric } from "../contract/rubric";
import { functionPoints } from "./function-points";
import { theoryPoints } from "./theory-points";
import { packWords } from "./words/pack-corpus";
import { topicConcepts, topicVariants } from "./topic-words";

/**
 * A provisional rubric (待核) for a question that a pack sets without one and without material: bands with 题眼 for essays,
 * content by function for documents, the heads of the matching theory block for closed-book discussion. Null where the
 * domain's rules allow none: key points of a material, or of a question no theory block answers, are never invented.
 */
export function inferRubric(question: PackQuestion, pack: Pack, outlines: Framework[]): Rubric | null {
  const { family, genre, stem, limit, marks } = question;
  const titles = outlines.map(({ title }) => title);
  const base = {
    version: 1 as const,
    family,
    ...(genre === null ? {} : { genre }),
    marks,
    limit,
    points: [],
  };
  if (family === "essay") {
    const concepts = topicConcepts(stem, titles, pack.title);
    return {
      ...base,
      title: "题眼、文体与档次（待核）",
      mode: "band",
      ...(concepts.length === 0 ? {} : { topicConcepts: concepts }),
      textType: genre === "policy-essay" ? "policy" : "argument",
      format: essayFormat(stem),
    };
  }
  // Everything else that has a material takes its points from there, which is a person's work.
  if (question.materials.length > 0) return null;
  if (family === "document") {
    const points = functionPoints(genre, topicVariants(stem, pack, titles));
    const concepts = topicConcepts(stem, titles, pack.title);
    const topic = concepts.length === 0 ? {} : { topicConcepts: concepts };
    if (points.length === 0) return { ...base, title: "切题与格式（待核）", mode: "band", ...topic };
    return { ...base, title: "内容功能与格式（待核）", mode: "hybrid", points, ...topic };
  }
  if (family === "analysis" || family === "proposal") {
    const { points, bestOf } = theoryPoints(question, pack.theory, packWords(pack));
    if (points.length === 0) return null;
    return { ...base, title: "理论要点（待核）", mode: "points", points, ...(bestOf === undefined ? {} : { bestOf }) };
  }
  return null;
}

/** 以“…”为题 gives the title; anything else leaves it to the writer. */
function essayFormat(stem: string): FormatRequirements {
  const given = /以[“《]([^”》]{2,40})[”》]为(?:题目?|标题)(?!材)/.exec(stem)?.[1];
  return given === undefined ? { title: "own" } : { title: "given", titleText: given };
}
