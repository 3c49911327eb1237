import type { Expression, Point } from "../../../contract/rubric";
import { draftExpressions } from "../../draft-expressions";
import { formKindOf } from "../form-kind";
import type { Draft, Leaf, SheetState } from "../sheet-state";

const MAX_LABEL = 80;
const PARTS = /^(.{2,30}?)(?:[：:]|——?|[，,；;。])(.{2,})$/s;

/** The point of an idea, or null where it has no words an answer could be searched for. */
export function pointOf({ draft, marks: given, details }: Leaf, id: string, state: SheetState): Point | null {
  const told = rolesOf(draft, details, state);
  const marks = (draft.detail === undefined ? given : null) ?? told?.marks ?? given;
  const expressions = [...(told?.expressions ?? wholeOf(draft)), ...othersOf(draft, marks)];
  if (expressions.length === 0) return null;
  if (marks === null) state.doubts.push({ line: draft.line, code: "marks-missing", text: draft.label });
  const pointKind = formKindOf(draft.label) ?? draft.kind ?? state.kind;
  const not = notOf(draft, expressions, state);
  const label = draft.label.trim();
  return {
    id,
    label: label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL)}…` : label,
    marks,
    ...(pointKind === undefined ? {} : { pointKind }),
    expressions,
    ...(not.length === 0 ? {} : { not }),
  };
}

function wholeOf({ groups, label }: Draft): Expression[] {
  return groups === null
    ? draftExpressions(plainWords(label))
    : [{ allOf: groups.map((group) => [...new Set(group)]), role: "whole" }];
}

/** Words that say which part of an analysis follows, and nothing else. */
const PART_TAG = /^(?:分析|解释|对比|判断|理由|观点|含义|表现|论证|评价|启示|本质|背景|内容)[：:]/;

function plainWords(label: string): string {
  return label.replace(PART_TAG, "").replace(/[：:]/g, "，");
}

function othersOf({ others }: Draft, marks: number | null): Expression[] {
  return others.map((other): Expression => {
    const allOf = other.groups.map((group) => [...new Set(group)]);
    const share = other.marks === null || marks === null ? 1 : Math.min(1, other.marks / marks);
    return { allOf, role: "whole", ...(share === 1 ? {} : { share: rounded(share) }) };
  });
}

type Told = { expressions: Expression[]; marks: number | null };

/** Head and detail, where the sheet tells them apart: by lines below, by roles (总括：…, 细节：…), or by a rule for all. */
function rolesOf(draft: Draft, details: Draft[], state: SheetState): Told | null {
  if (details.length > 0) {
    return told(wholeOf(draft), details.flatMap(wholeOf), {});
  }
  if (draft.detail !== undefined) {
    const shares = sharesOf(draft.marks, draft.detail.marks);
    return told(wholeOf(draft), wholeOf(draft.detail), shares);
  }
  if (draft.role === "head") return told(wholeOf(draft), [], {});
  if (draft.role === "detail") return told([], wholeOf(draft), {});
  const { head, detail } = { ...state.shares, ...draft.shares };
  if (head === undefined && detail === undefined) return null;
  const parts = draft.groups === null ? PARTS.exec(draft.label) : null;
  const expressions =
    parts && ([draftExpressions(plainWords(parts[1] ?? "")), draftExpressions(plainWords(parts[2] ?? ""))] as const);
  if (!expressions || expressions.some((list) => list.length === 0)) {
    state.doubts.push({ line: draft.line, code: "head-and-detail-unclear", text: draft.label });
    const marks = head !== undefined && detail !== undefined ? rounded(head + detail) : null;
    return { expressions: wholeOf(draft), marks };
  }
  return told(expressions[0], expressions[1], sharesOf(head ?? null, detail ?? null));
}

type Shares = { head?: number; detail?: number; marks?: number };

function sharesOf(head: number | null, detail: number | null): Shares {
  if (head === null || detail === null) return {};
  return {
    head: rounded(head / (head + detail)),
    detail: rounded(detail / (head + detail)),
    marks: rounded(head + detail),
  };
}

function told(heads: readonly Expression[], details: readonly Expression[], shares: Shares): Told {
  return {
    expressions: [
      ...heads.map((expression) => inRole(expression, "head", shares.head)),
      ...details.map((expression) => inRole(expression, "detail", shares.detail)),
    ],
    marks: shares.marks ?? null,
  };
}

/** An expression of a part: its share of the part becomes its share of the point. */
function inRole({ allOf, share, polarity }: Expression, role: "head" | "detail", part: number | undefined): Expression {
  const whole = share === undefined ? part : rounded(share * (part ?? 0.5));
  return {
    allOf,
    role,
    ...(polarity === undefined ? {} : { polarity }),
    ...(whole === undefined ? {} : { share: whole }),
  };
}

/** Words that cancel a point, but for those that earn it. */
function notOf(draft: Draft, expressions: Expression[], state: SheetState): string[] {
  const earning = new Set(expressions.flatMap(({ allOf }) => allOf.flat()));
  return [...new Set(draft.not)].filter((word) => {
    if (!earning.has(word)) return true;
    state.doubts.push({ line: draft.line, code: "cancels-itself", text: word });
    return false;
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
