import { Plus } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { expressionSchema } from "@content/contract/rubric";
import { Button } from "../../ui/button";
import { Select } from "../../ui/form/select";
import { NumberField } from "../number-field";
import { useStudio } from "../studio-context";
import { useProblemAt } from "../use-problem";
import { GroupEditor } from "./group-editor";
import { fieldId, type Node } from "./tree-rows";

const ROLES = expressionSchema.shape.role.unwrap().options;
const POLARITIES = expressionSchema.shape.polarity.unwrap().options;

/** One way of saying a point: whole, head or detail, and the groups of which each must be there. */
export function WayEditor({ path }: { path: readonly [number, number] }) {
  const { t } = useTranslation("studio");
  const { rubric, edit, select, focus, askToRemove } = useStudio();
  const problemAt = useProblemAt();
  const [point, index] = path;
  const way = rubric.points[point]?.expressions[index];
  const node: Node = { tree: "points", path };
  if (!way) return null;
  const place = { no: point + 1, way: index + 1 };
  const at = ["points", point, "expressions", index] as const;
  const missing = problemAt(...at, "allOf");
  return (
    <fieldset className="min-w-0 border border-rule px-3 pb-3">
      <legend className="px-1 text-sm font-semibold">{t("way.title", place)}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3" onFocus={() => select(node)}>
        <Select
          id={fieldId(node)}
          label={t("way.role")}
          value={way.role}
          onChange={({ target }) =>
            edit({ do: "set-way", at: path, set: { role: ROLES.find((role) => role === target.value) } })
          }
          options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        <Select
          label={t("way.polarity")}
          value={way.polarity ?? ""}
          onChange={({ target }) => {
            const polarity = POLARITIES.find((one) => one === target.value);
            edit({ do: "set-way", at: path, set: { polarity } });
          }}
          options={[
            { value: "", label: t("way.polarityByKind") },
            ...POLARITIES.map((value) => ({ value, label: t(`polarity.${value}`) })),
          ]}
        />
        <NumberField
          label={t("way.share")}
          placeholder={t("way.shareDefault")}
          error={problemAt(...at, "share")}
          value={way.share ?? null}
          onValue={(share) => edit({ do: "set-way", at: path, set: { share: share ?? undefined } })}
        />
      </div>
      {way.allOf.map((_variants, group) => (
        <GroupEditor key={group} path={[point, index, group]} />
      ))}
      {missing === undefined ? null : <p className="mb-2 text-sm text-vermilion">{missing}</p>}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          onClick={() => {
            const next: Node = { tree: "points", path: [point, index, way.allOf.length] };
            edit({ do: "insert", at: next.path });
            focus({ node: next, where: "field" });
          }}
        >
          <Plus aria-hidden className="size-4" />
          {t("way.addGroup")}
        </Button>
        <Button size="small" variant="quiet" onClick={() => askToRemove(node)}>
          {t("way.remove", place)}
        </Button>
      </div>
    </fieldset>
  );
}
