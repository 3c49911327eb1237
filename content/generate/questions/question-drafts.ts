import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { Framework, Pack, PackQuestion } from "../../contract/pack";
import type { MaterialText, QuestionContent } from "../../contract/question";
import { draftTitle } from "./draft-title";
import { inferRubric } from "../infer-rubric";

/** A question made from a pack, before a tutor has published it. */
export type QuestionDraft = {
  content: QuestionContent;
  /** ready: may be published and scored; needs-material: 待补材料; draft: a tutor has to write the rubric first. */
  status: "draft" | "needs-material" | "ready";
  materials: MaterialText[];
  /** True where the rubric was worked out from the pack instead of written by a person: 待核. */
  inferred: boolean;
};

const ESSAYS = ["essay", "argument-essay", "policy-essay"];
const EXPERIENCE = ["experience-talk", "experience-report"];

/** Pack → drafts of its questions, in the pack's order, each with its provenance. What the pack leaves unset stays unset. */
export function draftQuestions(pack: Pack): QuestionDraft[] {
  return pack.questions.map((question) => draftQuestion(question, pack));
}

function draftQuestion(question: PackQuestion, pack: Pack): QuestionDraft {
  const materials = pack.materials
    .filter(({ id }) => question.materials.includes(id))
    .map(({ id, title, text }): MaterialText => {
      const canonical = canonicalText(text);
      return { key: id, title, hash: sha256Hex(canonical), text: canonical };
    });
  const lacksMaterial = question.needsMaterial && materials.length === 0;
  const outlines = outlinesFor(question, pack.frameworks);
  const inferredRubric = question.rubric === null && !lacksMaterial ? inferRubric(question, pack, outlines) : null;
  const rubric = question.rubric ?? inferredRubric;
  const inferred = inferredRubric !== null;
  const content: QuestionContent = {
    title: question.title ?? draftTitle(question.stem),
    stem: question.stem,
    requirements: question.requirements,
    limit: question.limit,
    family: question.family,
    genre: question.genre,
    identity: question.identity,
    marks: question.marks,
    minutes: question.minutes,
    materials: materials.map(({ key, title, hash }) => ({ key, title, hash })),
    rubric,
    referenceAnswer: question.referenceAnswer,
    outlines: outlines.map(({ title, points }) => ({ title, points })),
    inferred,
    provenance: { pack: pack.slug ?? pack.title ?? "未命名专题包", line: question.line },
  };
  const status = lacksMaterial ? "needs-material" : rubric === null ? "draft" : "ready";
  return { content, status, materials, inferred };
}

/** 参考提纲: frameworks of the question's genre; essays share theirs, and so do the two genres of experience. */
function outlinesFor(question: PackQuestion, frameworks: Framework[]): Framework[] {
  const { family, genre } = question;
  const wanted = family === "essay" ? ESSAYS : genre === null ? [] : EXPERIENCE.includes(genre) ? EXPERIENCE : [genre];
  return frameworks.filter((framework) => wanted.includes(framework.genre) && framework.points.length > 0);
}
