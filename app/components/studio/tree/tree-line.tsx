import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { classNames } from "../../ui/class-names";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { StatusSign } from "../status-sign";
import { useStudio } from "../studio-context";
import type { TreeRow } from "./tree-rows";

type Props = {
  id: string;
  row: TreeRow;
  selected: boolean;
  tabbable: boolean;
  onSelect: () => void;
  onTurn: () => void;
};

const INDENT = ["ps-2", "ps-2", "ps-7", "ps-12"];

/** One line of the tree: what the node says, what it is worth, and how the chosen sample did there. */
export function TreeLine({ id, row, selected, tabbable, onSelect, onTurn }: Props) {
  const { t } = useTranslation("studio");
  const { problems } = useStudio();
  const at = prefixOf(row);
  const wrong = problems.some(({ path }) => path.join(".").startsWith(`${at}.`));
  const Turn = row.open === true ? ChevronDown : ChevronRight;
  return (
    // The tree itself listens to the keyboard.
    <div
      id={id}
      role="treeitem"
      aria-level={row.path.length}
      aria-posinset={row.position}
      aria-setsize={row.of}
      aria-selected={selected}
      aria-expanded={row.open ?? undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={onSelect}
      className={classNames(
        "flex min-h-9 cursor-pointer items-start gap-1.5 border-s-3 py-1 pe-2 focus-visible:-outline-offset-3",
        INDENT[row.path.length],
        selected ? "border-vermilion bg-shade" : "border-transparent hover:bg-shade",
      )}
    >
      <span
        aria-hidden
        className="mt-0.5 grid size-6 shrink-0 place-items-center text-ink-soft"
        onClick={
          row.open === null
            ? undefined
            : (event) => {
                event.stopPropagation();
                onTurn();
              }
        }
      >
        {row.open === null ? null : <Turn className="size-4" />}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <NodeWords row={row} />
      </span>
      {wrong ? (
        <span className="mt-1 text-vermilion">
          <TriangleAlert aria-hidden className="size-4" />
          <VisuallyHidden>{t("tree.wrong")}</VisuallyHidden>
        </span>
      ) : null}
    </div>
  );
}

/** The node's place in the file, as problems name it. */
function prefixOf({ tree, path: [first, way, group] }: TreeRow): string {
  if (tree === "concepts") return `topicConcepts.${first}`;
  const steps = [`points.${first}`, way === undefined ? "" : `.expressions.${way}`];
  return `${steps.join("")}${group === undefined ? "" : `.allOf.${group}`}`;
}

function NodeWords({ row }: { row: TreeRow }) {
  const { t } = useTranslation("studio");
  const { rubric } = useStudio();
  const [first = 0, way, group] = row.path;
  if (row.tree === "concepts") {
    const concept = rubric.topicConcepts?.[first];
    return (
      <span lang="zh-CN">
        {concept?.label || t("tree.unnamed")}
        {concept?.indispensable ? <Aside>{t("concept.indispensableShort")}</Aside> : null}
      </span>
    );
  }
  const point = rubric.points[first];
  const expression = way === undefined ? undefined : point?.expressions[way];
  if (!point) return null;
  if (!expression) return <PointWords index={first} />;
  if (group === undefined) {
    const words = expression.allOf.map((variants) => variants[0] ?? "…").join(" + ");
    return (
      <span className="text-sm">
        {t(`roles.${expression.role}`)}
        <Aside>
          <span lang="zh-CN">{words}</span>
        </Aside>
      </span>
    );
  }
  const variants = expression.allOf[group] ?? [];
  return (
    <span lang="zh-CN" className="text-sm">
      {variants.length === 0 ? t("tree.noWords") : variants.join("、")}
    </span>
  );
}

function PointWords({ index }: { index: number }) {
  const { t } = useTranslation("studio");
  const { rubric, earned } = useStudio();
  const language = useLanguage();
  const point = rubric.points[index];
  const result = earned.get(point?.id ?? "");
  if (!point) return null;
  const marks =
    point.marks !== null && point.marks >= 0
      ? t("marks", { count: point.marks, marks: formatMarks(point.marks, language) })
      : null;
  return (
    <span className="flex items-baseline gap-2">
      <span lang="zh-CN" className="min-w-0 flex-1 font-medium">
        {index + 1}. {point.label || t("tree.unnamed")}
      </span>
      {marks === null ? null : <span className="figures text-sm whitespace-nowrap text-ink-soft">{marks}</span>}
      {result ? <StatusSign status={result.status} /> : null}
    </span>
  );
}

function Aside({ children }: { children: React.ReactNode }) {
  return <span className="ms-2 text-sm text-ink-soft">{children}</span>;
}
