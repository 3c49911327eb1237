import type { Rubric } from "@content/contract/rubric";
import type { NodePath } from "~/domain/studio/edit-rubric";

/** A node of the rubric as the tree names it: a key point with its ways and groups, or a 题眼. */
export type Node = { tree: "points" | "concepts"; path: NodePath };

/** One visible line of a tree. `open` is null for a node that has nothing below it. */
export type TreeRow = Node & { key: string; open: boolean | null; position: number; of: number };

export const keyOf = ({ tree, path }: Node): string => `${tree}-${path.join("-")}`;

/** Element ids of a node's line in the tree and of its first field in the editor. */
export const rowId = (node: Node): string => `row-${keyOf(node)}`;
export const fieldId = (node: Node): string => `field-${keyOf(node)}`;

/** The lines of the tree of points, without what is below closed nodes. */
export function pointRows(rubric: Pick<Rubric, "points">, closed: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (path: NodePath, of: number, hasMore: boolean): boolean => {
    const key = keyOf({ tree: "points", path });
    const open = !closed.has(key);
    rows.push({ tree: "points", path, key, position: (path.at(-1) ?? 0) + 1, of, open: hasMore ? open : null });
    return hasMore && open;
  };
  for (const [point, { expressions }] of rubric.points.entries()) {
    if (!add([point], rubric.points.length, expressions.length > 0)) continue;
    for (const [way, { allOf }] of expressions.entries()) {
      if (!add([point, way], expressions.length, allOf.length > 0)) continue;
      for (const group of allOf.keys()) add([point, way, group], allOf.length, false);
    }
  }
  return rows;
}

/** The lines of the list of 题眼. */
export function conceptRows({ topicConcepts = [] }: Pick<Rubric, "topicConcepts">): TreeRow[] {
  return topicConcepts.map((_concept, index) => {
    const node: Node = { tree: "concepts", path: [index] };
    return { ...node, key: keyOf(node), position: index + 1, of: topicConcepts.length, open: null };
  });
}

/** What a key asks of the tree while `current` has the focus; null where the key means nothing there. */
export type TreeWish = { go: TreeRow } | { turn: TreeRow } | null;

/** Arrow keys as in every tree: up and down along the lines, right opens or enters, left closes or leaves; Home and End. */
export function treeWish(rows: readonly TreeRow[], current: string, key: string): TreeWish {
  const at = rows.findIndex((row) => row.key === current);
  const row = rows[at];
  const go = (to: TreeRow | undefined): TreeWish => (to === undefined ? null : { go: to });
  switch (key) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(at > 0 ? rows[at - 1] : undefined);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      if (!row || row.open === null) return null;
      return row.open ? go(rows[at + 1]) : { turn: row };
    case "ArrowLeft":
      if (!row) return null;
      if (row.open === true) return { turn: row };
      return go(rows.find(({ path }) => path.join() === row.path.slice(0, -1).join()));
    default:
      return null;
  }
}
