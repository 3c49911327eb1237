import type { Expression, Point, Rubric } from "@content/contract/rubric";

/** Where a node of the tree stands, 0-based: [point], [point, way] or [point, way, group]. */
export type NodePath = readonly number[];

/** 题眼 of an essay, as a rubric lists them. */
export type TopicConcept = NonNullable<Rubric["topicConcepts"]>[number];

/**
 * One step of a tutor's work on a rubric. `set` replaces the named values; `undefined` unsets. A place that is not there
 * changes nothing.
 */
export type RubricEdit =
  | { do: "insert"; at: NodePath }
  | { do: "remove"; at: NodePath }
  | { do: "move"; at: NodePath; by: 1 | -1 }
  | { do: "set-point"; at: NodePath; set: Partial<Omit<Point, "id" | "expressions">> }
  | { do: "set-way"; at: NodePath; set: Partial<Omit<Expression, "allOf">> }
  | { do: "set-group"; at: NodePath; variants: string[] }
  | { do: "add-variant"; at: NodePath; words: string }
  | { do: "set-rubric"; set: Partial<Omit<Rubric, "version" | "points" | "topicConcepts">> }
  | { do: "take-points"; points: Point[]; bestOf?: number | undefined; how: "append" | "replace" }
  | { do: "take-rubric"; rubric: Rubric }
  | { do: "insert-concept"; at: number }
  | { do: "remove-concept"; at: number }
  | { do: "move-concept"; at: number; by: 1 | -1 }
  | { do: "set-concept"; at: number; set: Partial<TopicConcept> };

/** The rubric after one edit. The very same object where the edit changes nothing. */
export function editRubric(rubric: Rubric, edit: RubricEdit): Rubric {
  const next = applied(rubric, edit);
  return next === null ? rubric : next;
}

function applied(rubric: Rubric, edit: RubricEdit): Rubric | null {
  switch (edit.do) {
    case "insert":
    case "remove":
    case "move":
      return changedTree(rubric, edit);
    case "set-point":
      return withPoint(rubric, edit.at, (point) => put(point, edit.set));
    case "set-way":
      return withWay(rubric, edit.at, (way) => put(way, edit.set));
    case "set-group":
      return withGroup(rubric, edit.at, () => edit.variants);
    case "add-variant": {
      const words = edit.words.trim();
      if (words === "") return null;
      return withGroup(rubric, edit.at, (variants) => (variants.includes(words) ? null : [...variants, words]));
    }
    case "set-rubric":
      return put(rubric, edit.set);
    case "take-points":
      return takenIn(rubric, edit);
    case "take-rubric":
      return edit.rubric;
    default:
      return changedConcepts(rubric, edit);
  }
}

type TreeEdit = Extract<RubricEdit, { do: "insert" | "remove" | "move" }>;

function changedTree(rubric: Rubric, edit: TreeEdit): Rubric | null {
  const last = edit.at.at(-1) ?? -1;
  const change = <Node>(list: readonly Node[], blank: () => Node) => changedList(list, last, edit, blank);
  switch (edit.at.length) {
    case 1: {
      const points = change(rubric.points, () => blankPoint(rubric.points));
      return points && { ...rubric, points };
    }
    case 2:
      return withPoint(rubric, edit.at, (point) => {
        const expressions = change(point.expressions, blankWay);
        return expressions && { ...point, expressions };
      });
    case 3:
      return withWay(rubric, edit.at, (way) => {
        const allOf = change(way.allOf, () => [] as string[]);
        return allOf && { ...way, allOf };
      });
    default:
      return null;
  }
}

function changedList<Node>(
  list: readonly Node[],
  at: number,
  edit: { do: "insert" } | { do: "remove" } | { do: "move"; by: 1 | -1 },
  blank: () => Node,
): Node[] | null {
  if (edit.do === "insert") return at < 0 || at > list.length ? null : list.toSpliced(at, 0, blank());
  const node = list[at];
  if (node === undefined) return null;
  if (edit.do === "remove") return list.toSpliced(at, 1);
  const to = at + edit.by;
  if (to < 0 || to >= list.length) return null;
  return list.toSpliced(at, 1).toSpliced(to, 0, node);
}

type ConceptEdit = Extract<RubricEdit, { do: `${string}-concept` }>;

function changedConcepts(rubric: Rubric, edit: ConceptEdit): Rubric | null {
  const concepts = rubric.topicConcepts ?? [];
  const blank = (): TopicConcept => ({ label: "", variants: [], indispensable: false });
  if (edit.do === "set-concept") {
    const concept = concepts[edit.at];
    return concept === undefined
      ? null
      : { ...rubric, topicConcepts: concepts.with(edit.at, { ...concept, ...edit.set }) };
  }
  const step =
    edit.do === "move-concept"
      ? ({ do: "move", by: edit.by } as const)
      : ({ do: edit.do === "insert-concept" ? "insert" : "remove" } as const);
  const list = changedList(concepts, edit.at, step, blank);
  return list && put(rubric, { topicConcepts: list.length === 0 ? undefined : list });
}

function takenIn(rubric: Rubric, { points, bestOf, how }: Extract<RubricEdit, { do: "take-points" }>): Rubric {
  const kept = how === "append" ? rubric.points : [];
  const all = [...kept];
  for (const point of points) {
    const free = all.every(({ id }) => id !== point.id);
    all.push(free ? point : { ...point, id: freePointId(all) });
  }
  return put({ ...rubric, points: all }, bestOf === undefined && how === "append" ? {} : { bestOf });
}

function withPoint(rubric: Rubric, path: NodePath, change: (point: Point) => Point | null): Rubric | null {
  const points = replaced(rubric.points, path[0], change);
  return points && { ...rubric, points };
}

function withWay(rubric: Rubric, path: NodePath, change: (way: Expression) => Expression | null): Rubric | null {
  return withPoint(rubric, path, (point) => {
    const expressions = replaced(point.expressions, path[1], change);
    return expressions && { ...point, expressions };
  });
}

function withGroup(rubric: Rubric, path: NodePath, change: (variants: string[]) => string[] | null): Rubric | null {
  return withWay(rubric, path, (way) => {
    const allOf = replaced(way.allOf, path[2], change);
    return allOf && { ...way, allOf };
  });
}

function replaced<Node>(list: Node[], at: number | undefined, change: (node: Node) => Node | null): Node[] | null {
  const node = at === undefined ? undefined : list[at];
  if (at === undefined || node === undefined) return null;
  const next = change(node);
  return next === null || next === node ? null : list.with(at, next);
}

/** The object with these values; a value that is undefined is left out, as a file would leave it out. */
function put<Whole extends object>(whole: Whole, set: Partial<NoInfer<Whole>>): Whole {
  const entries = Object.entries({ ...whole, ...set }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Whole;
}

function blankWay(): Expression {
  return { allOf: [[]], role: "whole" };
}

function blankPoint(points: readonly Point[]): Point {
  return { id: freePointId(points), label: "", marks: null, expressions: [blankWay()] };
}

function freePointId(points: readonly Point[]): string {
  const ids = new Set(points.map(({ id }) => id));
  for (let number = points.length + 1; ; number += 1) {
    if (!ids.has(`p${number}`)) return `p${number}`;
  }
}
