import type { Expression } from "../contract/rubric";

/** More groups make too many combinations, and no single idea has more parts. */
const MAX_GROUPS = 4;
/** A chunk up to this length must stand as it is; a longer one may be said with other words between its halves. */
const WHOLE_CHUNK = 4;
/** What only joins the parts of an idea. Blanks and half-width commas also stand inside Latin words and numbers. */
const JOINT = /[，、；;。的了和与及或在对于把被将所等之以并而且并就都也很更从向由为是有]|进行|以及|从而|或者/;

/**
 * Drafts the expressions of an idea from its own wording: its parts are AND-groups, and an answer that holds only some of them
 * earns their share. [] where it holds no words.
 */
export function draftExpressions(item: string): Expression[] {
  const groups = groupsOf(item);
  if (groups.length === 0) return [];
  const lengths = groups.map(({ length }) => length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const expressions: Expression[] = [];
  for (let set = (1 << groups.length) - 1; set > 0; set -= 1) {
    const chosen = groups.filter((_, at) => (set >> at) & 1);
    const weight = lengths.filter((_, at) => (set >> at) & 1).reduce((sum, length) => sum + length, 0) / total;
    const share = Math.round(weight * 100) / 100;
    if (chosen.length < groups.length && weight < 0.4) continue;
    expressions.push({
      allOf: chosen.map(({ variants }) => variants),
      role: "whole",
      polarity: "any",
      ...(share === 1 ? {} : { share }),
    });
  }
  return expressions;
}

type Group = { variants: string[]; length: number };

function groupsOf(item: string): Group[] {
  const chunks = item
    .split(JOINT)
    .map((chunk) => chunk.replace(/[^\u4E00-\u9FFFA-Za-z0-9]/g, ""))
    .filter((chunk) => chunk.length >= 2);
  const pieces = chunks.length === 0 ? [item.replace(/[^\u4E00-\u9FFFA-Za-z0-9]/g, "")] : chunks.flatMap(cut);
  const kept = pieces.filter((piece) => piece !== "");
  const merged: string[][] = [];
  const perGroup = Math.ceil(kept.length / MAX_GROUPS);
  for (let at = 0; at < kept.length; at += Math.max(1, perGroup))
    merged.push(kept.slice(at, at + Math.max(1, perGroup)));
  return merged.map((variants) => ({ variants: [...new Set(variants)], length: variants.join("").length }));
}

function cut(chunk: string): string[] {
  if (chunk.length <= WHOLE_CHUNK) return [chunk];
  const half = Math.ceil(chunk.length / 2);
  return [...cut(chunk.slice(0, half)), ...cut(chunk.slice(half))];
}
