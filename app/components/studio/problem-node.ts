import type { Node } from "./tree/tree-rows";

/** The node of the tree whose fields a problem's path lies in; null for what holds for the whole rubric. */
export function problemNode([part, first, below, way, groups, group]: readonly (string | number)[]): Node | null {
  if (typeof first !== "number") return null;
  if (part === "topicConcepts") return { tree: "concepts", path: [first] };
  if (part !== "points") return null;
  if (below !== "expressions" || typeof way !== "number") return { tree: "points", path: [first] };
  const deep = groups === "allOf" && typeof group === "number" ? [group] : [];
  return { tree: "points", path: [first, way, ...deep] };
}
