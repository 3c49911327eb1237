import type { Phrase } from "../reading/phrases";
import { usableMarks } from "../reading/marks";
import type { Rule } from "../reading/rules";
import type { Draft, SheetState } from "../sheet-state";

/** Takes a rule down: of an idea where it stands on the idea's line, else of the whole sheet. False where it is only doubted. */
export function placeRule(rule: Rule, phrase: Phrase, line: number, item: Draft | null, state: SheetState): boolean {
  const doubt = (code: SheetState["doubts"][number]["code"]) => {
    // 每处扣1分，扣完为止 is one doubt.
    const before = state.doubts.at(-1);
    if (before?.line !== line || before.code !== code) state.doubts.push({ line, code, text: phrase.words });
    return false;
  };
  if (rule.rule === "deduction") return doubt("deduction");
  if (rule.rule === "similar") return doubt("similar-wording");
  if (phrase.mark && phrase.mark.low !== phrase.mark.top) doubt("marks-range");
  if (rule.rule === "best") {
    state.best = { line, count: rule.count, part: item !== null };
    if (rule.marks !== undefined) return placeTotal(rule.marks, phrase, line, item, state);
    return true;
  }
  if (usableMarks(rule.marks) === null) return doubt("marks-unusable");
  if (rule.rule === "total") return placeTotal(rule.marks, phrase, line, item, state);
  if (rule.rule === "each") {
    if (item === null) state.each = { line, marks: rule.marks };
    else item.each = rule.marks;
    return true;
  }
  (item ?? state).shares[rule.role] = rule.marks;
  return true;
}

function placeTotal(marks: number, phrase: Phrase, line: number, item: Draft | null, state: SheetState): boolean {
  if (item !== null && item.marks === null) {
    item.marks = marks;
    return true;
  }
  if (state.total !== null && state.total.marks !== marks) {
    state.doubts.push({ line, code: "two-totals", text: phrase.words });
    return false;
  }
  state.total ??= { line, marks, text: phrase.words };
  return true;
}
