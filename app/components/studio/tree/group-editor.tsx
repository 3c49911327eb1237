import { X } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../../ui/button";
import { useStudio } from "../studio-context";
import { useProblemAt } from "../use-problem";
import { VariantChips } from "../variant-chips";
import { WordsField } from "../words-field";
import { fieldId, type Node } from "./tree-rows";

/** One OR-group: its words in one line, and below them how the samples use each. Enter begins the next group. */
export function GroupEditor({ path }: { path: readonly [number, number, number] }) {
  const { t } = useTranslation("studio");
  const { rubric, edit, select, focus, askToRemove } = useStudio();
  const problemAt = useProblemAt();
  const [point, way, group] = path;
  const variants = rubric.points[point]?.expressions[way]?.allOf[group] ?? [];
  const node: Node = { tree: "points", path };
  const place = { no: point + 1, way: way + 1, group: group + 1 };
  return (
    <div onFocus={() => select(node)}>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <WordsField
            id={fieldId(node)}
            label={t("group.words", place)}
            error={problemAt("points", point, "expressions", way, "allOf", group)}
            words={variants}
            onWords={(words) => edit({ do: "set-group", at: path, variants: words })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              const next: Node = { tree: "points", path: [point, way, group + 1] };
              edit({ do: "insert", at: next.path });
              focus({ node: next, where: "field" });
            }}
          />
        </div>
        <Button
          size="small"
          variant="quiet"
          className="mb-7 min-h-11"
          aria-label={t("group.remove", place)}
          title={t("group.remove", place)}
          onClick={() => askToRemove(node)}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      <VariantChips prefix={path.join(".")} />
    </div>
  );
}
