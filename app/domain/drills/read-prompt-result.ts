import type { PromptElement } from "@content/contract/drill";

/** A part of a prompt with what it is and what it was taken for; null where nothing was chosen. */
export type JudgedPart = { text: string; element: PromptElement; chosen: PromptElement | null; right: boolean };

/** 审题训练: each part of the prompt judged on its own. Source: issue 3 (范围, 对象, 要素, 身份, 字数). */
export function readPromptResult(
  parts: readonly { text: string; element: PromptElement }[],
  chosen: readonly (PromptElement | null)[],
): { parts: JudgedPart[]; right: number } {
  const judged = parts.map(({ text, element }, index): JudgedPart => {
    const given = chosen[index] ?? null;
    return { text, element, chosen: given, right: given === element };
  });
  return { parts: judged, right: judged.filter((part) => part.right).length };
}
