import { Plus } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { POINT_KINDS, pointSchema } from "@content/contract/rubric";
import { Button } from "../../ui/button";
import { Select } from "../../ui/form/select";
import { TextField } from "../../ui/form/text-field";
import { NumberField } from "../number-field";
import { SourceList } from "../source-list";
import { useStudio } from "../studio-context";
import { useProblemAt } from "../use-problem";
import { WordsField } from "../words-field";
import { fieldId, type Node } from "./tree-rows";
import { WayEditor } from "./way-editor";

const POSITIONS = pointSchema.shape.position.unwrap().options;

/** Everything of one key point. */
export function PointEditor({ index }: { index: number }) {
  const { t } = useTranslation(["studio", "terms"]);
  const { rubric, edit, focus, askToRemove } = useStudio();
  const problemAt = useProblemAt();
  const point = rubric.points[index];
  if (!point) return null;
  const at = [index];
  const node: Node = { tree: "points", path: at };
  const set = (values: Extract<Parameters<typeof edit>[0], { do: "set-point" }>["set"]) =>
    edit({ do: "set-point", at, set: values });
  const missing = problemAt("points", index, "expressions");
  return (
    <div className="grid gap-3">
      <div className="grid gap-x-4 sm:grid-cols-[1fr_6rem]">
        <TextField
          id={fieldId(node)}
          label={t("point.label")}
          error={problemAt("points", index, "label")}
          value={point.label}
          onChange={({ target }) => set({ label: target.value })}
          lang="zh-CN"
          autoComplete="off"
        />
        <NumberField
          label={t("point.marks")}
          placeholder={t("unset")}
          error={problemAt("points", index, "marks")}
          value={point.marks}
          onValue={(marks) => set({ marks })}
        />
      </div>
      <div className="-mt-3 grid grid-cols-2 gap-x-4">
        <Select
          label={t("point.kind")}
          value={point.pointKind ?? ""}
          onChange={({ target }) => set({ pointKind: POINT_KINDS.find((kind) => kind === target.value) })}
          options={[
            { value: "", label: t("point.noKind") },
            ...POINT_KINDS.map((value) => ({ value, label: t(`terms:pointKind.${value}`) })),
          ]}
        />
        <Select
          label={t("point.position")}
          value={point.position ?? ""}
          onChange={({ target }) => set({ position: POSITIONS.find((position) => position === target.value) })}
          options={[
            { value: "", label: t("point.anywhere") },
            ...POSITIONS.map((value) => ({ value, label: t(`positions.${value}`) })),
          ]}
        />
      </div>
      {point.expressions.map((_way, way) => (
        <WayEditor key={way} path={[index, way]} />
      ))}
      {missing === undefined ? null : <p className="text-sm text-vermilion">{missing}</p>}
      <div>
        <Button
          size="small"
          onClick={() => {
            const next: Node = { tree: "points", path: [index, point.expressions.length] };
            edit({ do: "insert", at: next.path });
            focus({ node: { tree: "points", path: [...next.path, 0] }, where: "field" });
          }}
        >
          <Plus aria-hidden className="size-4" />
          {t("point.addWay")}
        </Button>
      </div>
      <WordsField
        label={t("point.not")}
        hint={t("point.notHint")}
        words={point.not ?? []}
        onWords={(words) => set({ not: words.length === 0 ? undefined : words })}
      />
      <SourceList index={index} />
      <div className="border-t border-rule pt-3">
        <Button size="small" variant="danger" onClick={() => askToRemove(node)}>
          {t("point.remove", { no: index + 1 })}
        </Button>
      </div>
    </div>
  );
}
