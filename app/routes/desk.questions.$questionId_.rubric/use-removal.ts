import { useState } from "react";
import type { Rubric } from "@content/contract/rubric";
import type { RubricEdit } from "~/domain/studio/edit-rubric";
import type { Node } from "~/components/studio/tree/tree-rows";

/** The node about to be removed, and what is selected after it: the next beside it, else the one before, else the one above. */
export function useRemoval(rubric: Rubric, edit: (edit: RubricEdit) => void, select: (node: Node | null) => void) {
  const [asked, setAsked] = useState<Node | null>(null);
  return {
    asked,
    ask: setAsked,
    close: () => setAsked(null),
    remove: (node: Node) => {
      const { tree, path } = node;
      const last = path.at(-1) ?? 0;
      edit(tree === "points" ? { do: "remove", at: path } : { do: "remove-concept", at: last });
      setAsked(null);
      const left = siblings(rubric, node) - 1;
      const beside = left > 0 ? [...path.slice(0, -1), Math.min(last, left - 1)] : path.slice(0, -1);
      select(beside.length === 0 ? null : { tree, path: beside });
    },
  };
}

function siblings({ points, topicConcepts = [] }: Rubric, { tree, path: [first = 0, way, group] }: Node): number {
  if (tree === "concepts") return topicConcepts.length;
  if (way === undefined) return points.length;
  const expressions = points[first]?.expressions ?? [];
  return group === undefined ? expressions.length : (expressions[way]?.allOf.length ?? 0);
}
