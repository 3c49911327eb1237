/** Longest title made from a prompt, UTF-16 units. */
const MAX_TITLE = 32;

const TASK = /谈谈|概括|归纳|梳理|总结|概述|分析|评价|解释|阐释|论述|简述|提出|起草|撰写|拟写|草拟|写一|写出|列出/;

/** A short name for lists where the pack gives none: the clause of the prompt that says what to do. */
export function draftTitle(stem: string): string {
  const clauses = cutClauses(stem);
  const task = clauses.find((clause) => TASK.test(clause)) ?? clauses[0] ?? stem;
  const words = task.replace(/^(?:请你?|要求)?(?=\S)/, "").trim();
  const title = words === "" ? stem.trim() : words;
  return title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1)}…`;
}

/** Cuts at stops and commas, but not inside quotation marks. */
function cutClauses(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let current = "";
  for (const char of text) {
    if ("“《（(".includes(char)) depth += 1;
    if ("”》）)".includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[。，,；;！!？?\n]/.test(char)) {
      clauses.push(current.trim());
      current = "";
    } else {
      current += char;
    }
  }
  return [...clauses, current.trim()].filter((clause) => clause !== "");
}
