import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useStudio } from "../studio-context";
import { TreeLine } from "./tree-line";
import { conceptRows, keyOf, pointRows, rowId, treeWish, type Node, type TreeRow } from "./tree-rows";

/** The rubric's nodes as a tree to walk and change by keyboard; the editor beside it shows what is selected. */
export function RubricTree({ tree, labelledBy }: { tree: Node["tree"]; labelledBy: string }) {
  const { t } = useTranslation("studio");
  const { rubric, edit, selected, select, focus, askToRemove } = useStudio();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => initiallyClosed(rubric.points.length));
  const rows = tree === "points" ? pointRows(rubric, closed) : conceptRows(rubric);
  const selectedKey = selected === null ? "" : keyOf(selected);
  // One line can be tabbed to: the selected one, the nearest shown above it, or the first.
  const entry = (rows.findLast(({ key }) => `${selectedKey}-`.startsWith(`${key}-`)) ?? rows[0])?.key;

  const turn = (row: TreeRow) => {
    const next = new Set(closed);
    if (!next.delete(row.key)) next.add(row.key);
    setClosed(next);
  };
  const go = (node: Node) => {
    select(node);
    focus({ node, where: "row" });
  };
  /** A press has the focus already; where the editor stands below the tree it is brought into sight. */
  const choose = (row: TreeRow) => {
    select(row);
    if (!window.matchMedia("(min-width: 80rem)").matches) document.getElementById("editor")?.scrollIntoView();
  };
  const change = (row: TreeRow, event: KeyboardEvent): boolean => {
    const { path } = row;
    const last = path.at(-1) ?? 0;
    const beside = (by: number): Node => ({ tree, path: [...path.slice(0, -1), last + by] });
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const by = event.key === "ArrowUp" ? -1 : 1;
      if (last + by < 0 || last + by >= row.of) return true;
      edit(tree === "points" ? { do: "move", at: path, by } : { do: "move-concept", at: last, by });
      go(beside(by));
      return true;
    }
    if (event.key === "Enter") {
      const node = event.shiftKey && tree === "points" && path.length < 3 ? below(row, rubric.points) : beside(1);
      edit(tree === "points" ? { do: "insert", at: node.path } : { do: "insert-concept", at: last + 1 });
      if (row.open === false && event.shiftKey) turn(row);
      select(node);
      focus({ node, where: "field" });
      return true;
    }
    if (event.key === "Delete" || event.key === "Backspace") {
      askToRemove(row);
      return true;
    }
    if (event.key === "F2" || event.key === " ") {
      select(row);
      focus({ node: row, where: "field" });
      return true;
    }
    return false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows.find(({ key }) => `row-${key}` === (event.target as HTMLElement).id);
    if (!row || event.ctrlKey || event.metaKey) return;
    if (change(row, event)) return event.preventDefault();
    const wish = treeWish(rows, row.key, event.key);
    if (wish === null) return;
    event.preventDefault();
    if ("go" in wish) go(wish.go);
    else turn(wish.turn);
  };

  if (rows.length === 0) return <p className="text-ink-soft">{t(`tree.empty.${tree}`)}</p>;
  return (
    <div role="tree" aria-labelledby={labelledBy} aria-describedby="tree-keys" onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <TreeLine
          key={row.key}
          id={rowId(row)}
          row={row}
          selected={row.key === selectedKey}
          tabbable={row.key === entry}
          onSelect={() => choose(row)}
          onTurn={() => turn(row)}
        />
      ))}
    </div>
  );
}

/** Long rubrics begin with their points alone, so that the whole is seen at once. */
function initiallyClosed(points: number): ReadonlySet<string> {
  return new Set(
    points <= 3 ? [] : Array.from({ length: points }, (_, index) => keyOf({ tree: "points", path: [index] })),
  );
}

/** The new last child of a node. */
function below({ path }: TreeRow, points: ReturnType<typeof useStudio>["rubric"]["points"]): Node {
  const [point = 0, way] = path;
  const expressions = points[point]?.expressions ?? [];
  const count = way === undefined ? expressions.length : (expressions[way]?.allOf.length ?? 0);
  return { tree: "points", path: [...path, count] };
}
