import type { Range } from "../../text/segments";
import type { Denial } from "./outer-negation";

/** The denials over a match, unless its words hold the denial themselves (the author's own wording). */
export function denialsOver(denials: readonly Denial[], spans: readonly Range[]): Denial[] {
  return denials.filter((denial) => spans.some((span) => reaches(denial, span)) && !isOwnWording(denial, spans));
}

/** Whether a denial stands over a word; one that begins inside a denial before it (存在 in 不存在) is denied too. */
export function reaches(denial: Denial, span: Range): boolean {
  return denial.from <= span.start && span.start < denial.until;
}

function isOwnWording(denial: Denial, spans: readonly Range[]): boolean {
  if (denial.over === "everything") return false;
  const after = denial.from < denial.start;
  return spans.some((span) =>
    after ? span.start < denial.end && denial.start < span.end : span.start <= denial.start && denial.start < span.end,
  );
}
