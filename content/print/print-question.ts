import type { Limit } from "../contract/limit";
import type { Pack, PackQuestion } from "../contract/pack";
import type { Point, Rubric } from "../contract/rubric";
import { heading, paragraphs } from "./markdown-words";
import { stated, yamlBlock } from "./yaml-words";

type Materials = Pack["materials"];

/** A question as a level-2 heading with its prompt, its blocks, 作答要求 and 参考答案. */
export function printQuestion(question: PackQuestion, materials: Materials): string[] {
  const { no, id, title, stem, requirements, referenceAnswer, rubric, limit } = question;
  const meta = stated({
    family: question.family,
    genre: question.genre,
    identity: question.identity,
    marks: question.marks,
    minutes: question.minutes,
    limit: limit.kind === "unspecified" && limit.text === "" ? null : printedLimit(limit),
    materials: question.materials.length === 0 ? null : question.materials,
    needsMaterial: question.needsMaterial ? true : null,
  });
  return [
    heading(2, `${no}. ${title ?? ""}`, id).replace(/^## (\d+)\\\./, "## $1."),
    paragraphs(stem),
    yamlBlock("meta", meta),
    ...(requirements === null ? [] : ["### 作答要求", paragraphs(requirements)]),
    ...(rubric === null ? [] : [yamlBlock("rubric", printedRubric(rubric, materials))]),
    ...(referenceAnswer === null ? [] : ["### 参考答案", paragraphs(referenceAnswer)]),
  ];
}

function printedLimit(limit: Limit): object {
  return stated({ ...limit, text: limit.text === "" ? null : limit.text });
}

/** The rubric without what the format fills in by itself, its spans written as the words they stand for. */
function printedRubric(rubric: Rubric, materials: Materials): object {
  const { points, referenceAnswers, topicConcepts, limit, mode, ...rest } = rubric;
  const { version, title, family, genre, marks, bestOf, ...others } = rest;
  return stated({
    version,
    title,
    family,
    genre,
    mode: mode === "points" ? null : mode,
    marks,
    limit: limit === undefined ? null : printedLimit(limit),
    bestOf,
    points: points.length === 0 ? null : points.map((point) => printedPoint(point, materials)),
    ...others,
    topicConcepts: topicConcepts?.map((concept) => ({ ...concept, indispensable: concept.indispensable || undefined })),
    referenceAnswers: referenceAnswers?.map(({ text, form }) => (form === "" ? { text } : { form, text })),
  });
}

function printedPoint(point: Point, materials: Materials): object {
  const { id, label, marks, pointKind, position, source, expressions, not } = point;
  return stated({
    id,
    label,
    marks,
    pointKind,
    position,
    source: source?.map((span) => printedSpan(span, materials)),
    expressions: expressions.map(({ allOf, role, share, polarity }) =>
      stated({ role: role === "whole" ? null : role, share, polarity, allOf }),
    ),
    not,
  });
}

/** A span as its quotation where the words stand once in the material, else as its two offsets. */
function printedSpan(span: NonNullable<Point["source"]>[number], materials: Materials): object {
  const text = materials.find(({ id }) => id === span.material)?.text ?? "";
  const quote = text.slice(span.start, span.end);
  const once = quote !== "" && text.indexOf(quote) === span.start && !text.includes(quote, span.start + 1);
  // Half a character outside the basic plane cannot stand in a file.
  const whole = !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(quote);
  return once && whole ? { material: span.material, quote } : span;
}
