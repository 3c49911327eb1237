import type { Pack, PackQuestion } from "../../contract/pack";
import type { Point } from "../../contract/rubric";
import type { QuestionDraft } from "./question-drafts";
import { pointsOfTheory, theoryAspect, answeringTheory } from "../theory-points";
import { packWords } from "../words/pack-corpus";
import { madeDraft } from "./question-content";

type Theory = Pack["theory"][number];

/** What is left of a block's title without the words that every topic has. */
const USUAL_WORDS =
  /重要|意义|必要性?|价值|作用|基本|主要|核心|治理|理念|内涵|含义|特征|要义|对策|措施|路径|举措|建议|方法|问题|不足|短板|困境|挑战|原因|成因|认识|改革|理论|精析|解读|[与和及的、]/g;

/** 论述题/简答题 as 遴选 sets them: one for each block of theory with two ideas or more, answered without a material. */
export function closedBookQuestions(pack: Pack): { source: string; draft: QuestionDraft }[] {
  return pack.theory.flatMap((theory) => {
    const draft = closedBook(theory, pack);
    return draft === null ? [] : [{ source: theory.title, draft }];
  });
}

function closedBook(theory: Theory, pack: Pack): QuestionDraft | null {
  if (theory.blocks.length < 2 || pack.questions.some((question) => answers(theory, question, pack))) return null;
  const kind = theoryAspect(theory.title);
  const subject = subjectOf(theory, pack);
  if (subject === null) return null;
  const { points, bestOf } = pointsOfTheory(theory, kind ?? "other", packWords(pack));
  if (points.length < 2) return null;
  const family = kind === "measure" ? "proposal" : "analysis";
  return madeDraft(pack, {
    made: "closed-book",
    line: theory.line,
    title: subject === theory.title ? theory.title : `${subject}：${theory.title}`,
    stem: stemOf(kind, theory.title, subject),
    requirements: "观点明确，要点完整，条理清楚。",
    family,
    genre: null,
    rubric: {
      version: 1,
      title: "理论要点（待核）",
      family,
      mode: "points",
      marks: null,
      points,
      ...(bestOf === undefined ? {} : { bestOf }),
    },
  });
}

/** The pack itself asks for this block already. */
function answers(theory: Theory, question: PackQuestion, pack: Pack): boolean {
  if (question.materials.length > 0 || question.needsMaterial) return false;
  if (question.family !== "analysis" && question.family !== "proposal") return false;
  return answeringTheory(question, pack.theory) === theory;
}

/** What the question is about: the block's own title where it names a subject, else the pack's topic; null where neither does. */
function subjectOf(theory: Theory, pack: Pack): string | null {
  if (theory.title.replace(USUAL_WORDS, "").length >= 2) return theory.title;
  return pack.title;
}

function stemOf(kind: Point["pointKind"] | null, title: string, subject: string): string {
  if (subject === title) return `请围绕“${title}”，谈谈你的认识。`;
  const about = `请围绕“${subject}”这一主题，`;
  switch (kind) {
    case "meaning":
      return `${about}谈谈做好相关工作的重要意义。`;
    case "measure":
      return `${about}提出做好相关工作的对策措施。`;
    case "problem":
      return `${about}谈谈当前存在的主要问题。`;
    case "cause":
      return `${about}分析问题产生的主要原因。`;
    case "feature":
      if (/理念/.test(title)) return `${about}谈谈做好相关工作应当坚持的理念。`;
      return /特征/.test(title) ? `${about}概述其主要特征。` : `${about}谈谈你对其内涵的理解。`;
    default:
      return `${about}简述“${title}”。`;
  }
}
