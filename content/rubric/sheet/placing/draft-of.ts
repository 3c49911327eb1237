import { aspectOf, isBareAspect } from "../aspects";
import type { MarksMention } from "../reading/marks";
import { usableMarks } from "../reading/marks";
import { slashedWords } from "../reading/phrases";
import { quotedWords } from "../reading/keywords";
import { newDraft, type Draft, type SheetState } from "../sheet-state";
import { normalise } from "~/domain/text/normalise";

const TAG = /^([^：:]{2,6})[：:]\s*(?=\S)/;
const ROLE = /^(总括|概括|总述|总括句|概括句|总说|细节|分述|展开|具体|具体表述|阐述|细述)[：:]\s*(?=\S)/;

/** An idea from its words: a tag (问题：…), a role (总括：…) and words in quotation marks or with slashes are told apart. */
export function draftOf(made: { line: number; rank: Draft["rank"]; label: string; state: SheetState }): Draft {
  let label = tidy(made.label);
  const draft = newDraft(made.line, made.rank, "");
  const role = ROLE.exec(label);
  if (role) {
    draft.role = /^[总概]/.test(label) ? "head" : "detail";
    label = label.slice(role[0].length);
  }
  const tag = TAG.exec(label);
  if (tag && isBareAspect(tag[1] ?? "")) {
    draft.kind = aspectOf(tag[1] ?? "");
    label = label.slice(tag[0].length);
  }
  const { text } = normalise(label);
  if (made.rank !== "keyword")
    draft.groups =
      (text.length === label.length ? quotedGroups(text, label) : null) ?? slashedWords(text)?.groups ?? null;
  draft.label = label;
  return draft;
}

function quotedGroups(text: string, label: string): string[][] | null {
  const quoted = quotedWords(text, label);
  return quoted === null ? null : quoted.groups;
}

/** Without the brackets that a tag stood in, and brackets that lost their partner. */
function tidy(label: string): string {
  const plain = label
    .replace(/】\s*[：:]?\s*(?=\S)/g, "：")
    .replace(/[【】]/g, "")
    .trim();
  const opened = (plain.match(/[（(]/g) ?? []).length;
  return opened === (plain.match(/[）)]/g) ?? []).length ? plain : plain.replace(/[（）()]/g, " ").trim();
}

/** Marks as a rubric may hold them. A range counts by its upper end, what no rubric can hold as unset; both are doubted. */
export function marksOf({ low, top }: MarksMention, words: string, line: number, state: SheetState): number | null {
  const marks = usableMarks(top);
  if (marks === null) state.doubts.push({ line, code: "marks-unusable", text: words });
  else if (low !== top) state.doubts.push({ line, code: "marks-range", text: words });
  return marks;
}
