import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/form/checkbox";
import { TextField } from "../../ui/form/text-field";
import { useStudio } from "../studio-context";
import { useProblemAt } from "../use-problem";
import { WordsField } from "../words-field";
import { fieldId, type Node } from "./tree-rows";

/** One 题眼: its name, the words that show it, and whether an essay must have it. */
export function ConceptEditor({ index }: { index: number }) {
  const { t } = useTranslation("studio");
  const { rubric, edit, askToRemove } = useStudio();
  const problemAt = useProblemAt();
  const concept = rubric.topicConcepts?.[index];
  if (!concept) return null;
  const node: Node = { tree: "concepts", path: [index] };
  return (
    <div>
      <TextField
        id={fieldId(node)}
        label={t("concept.label")}
        error={problemAt("topicConcepts", index, "label")}
        value={concept.label}
        onChange={({ target }) => edit({ do: "set-concept", at: index, set: { label: target.value } })}
        lang="zh-CN"
        autoComplete="off"
      />
      <WordsField
        label={t("concept.variants")}
        hint={t("concept.variantsHint")}
        error={problemAt("topicConcepts", index, "variants")}
        words={concept.variants}
        onWords={(variants) => edit({ do: "set-concept", at: index, set: { variants } })}
      />
      <Checkbox
        label={t("concept.indispensable")}
        checked={concept.indispensable}
        onChange={({ target }) => edit({ do: "set-concept", at: index, set: { indispensable: target.checked } })}
      />
      <div className="mt-3 border-t border-rule pt-3">
        <Button size="small" variant="danger" onClick={() => askToRemove(node)}>
          {t("concept.remove", { no: index + 1 })}
        </Button>
      </div>
    </div>
  );
}
