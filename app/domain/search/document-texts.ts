import type { Framework, ModelEssay, OutlinePoint } from "@content/contract/pack";
import type { QuestionContent } from "@content/contract/question";
import type { SetContent } from "@content/contract/question-set";

/** The text of a question that everybody may find who may see its prompt. */
export function openTextOfQuestion({ stem, requirements, identity }: QuestionContent): string {
  return lines([stem, requirements, identity]);
}

/** The text of a question for staff: its prompt, key points, reference answers and outlines, and those of its draft. */
export function deskTextOfQuestion(versions: readonly QuestionContent[]): string {
  return lines(versions.flatMap((content) => [content.title, openTextOfQuestion(content), keyText(content)]));
}

function keyText({ rubric, referenceAnswer, outlines }: QuestionContent): string {
  return lines([
    ...(rubric?.points ?? []).map(({ label }) => label),
    referenceAnswer,
    ...(rubric?.referenceAnswers ?? []).map(({ text }) => text),
    ...outlines.flatMap(({ title, points }) => [title, ...points.flatMap(pointTexts)]),
  ]);
}

type Theory = { blocks: readonly { head: string | null; text: string }[] };

/** The text of a framework, a model or a theory block, without its title. */
export function textOfEntry(content: Framework | ModelEssay | Theory): string {
  if ("points" in content) return lines(content.points.flatMap(pointTexts));
  if ("paragraphs" in content) return lines([content.author, ...content.paragraphs.map(({ text }) => text)]);
  return lines(content.blocks.flatMap(({ head, text }) => [head, text]));
}

/** The text of a set, without its title. */
export function textOfSet({ sourceNote }: SetContent): string {
  return sourceNote ?? "";
}

function pointTexts({ text, children }: OutlinePoint): string[] {
  return [text, ...children.flatMap(pointTexts)];
}

function lines(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join("\n");
}
