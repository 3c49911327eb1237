import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { MaterialText } from "~/components/studio/material-text";
import { SheetPanel } from "~/components/studio/panels/sheet-panel";
import { SuggestPanel } from "~/components/studio/panels/suggest-panel";
import { useStudio } from "~/components/studio/studio-context";
import { AddSample } from "~/components/studio/try-out/add-sample";
import { SampleList } from "~/components/studio/try-out/sample-list";
import { SampleSheet } from "~/components/studio/try-out/sample-sheet";
import type { SampleView } from "~/components/studio/try-out/sample-view";
import { UseList } from "~/components/studio/try-out/use-list";
import { Select } from "~/components/ui/form/select";
import { Tabs } from "~/components/ui/tabs";
import type { useSamples } from "./use-samples";

type Props = {
  samples: ReturnType<typeof useSamples>;
  views: readonly SampleView[];
  chosen: SampleView | null;
  onChoose: (id: string) => void;
  /** The question, and whether a model can be asked for wordings. */
  model: { questionId: string; hasModel: boolean };
};

/** What lies beside the rubric: samples scored as one types, the materials, and how the samples use the words. */
export function SideSheet(props: Props) {
  const { t } = useTranslation("studio");
  const { rubric } = useStudio();
  const ofPoints = [
    { value: "use", label: t("tabs.use"), content: <UseList /> },
    { value: "suggest", label: t("tabs.suggest"), content: <SuggestPanel {...props.model} /> },
    { value: "sheet", label: t("tabs.sheet"), content: <SheetPanel /> },
  ];
  const tabs = [
    { value: "try-out", label: t("tabs.tryOut"), content: <TryOut {...props} /> },
    { value: "materials", label: t("tabs.materials"), content: <Materials /> },
    ...(rubric.mode === "band" ? [] : ofPoints),
  ];
  return <Tabs label={t("tabs.label")} tabs={tabs} keepMounted />;
}

function TryOut({ samples, views, chosen, onChoose }: Props) {
  return (
    <div className="grid gap-4">
      <SampleList
        samples={views}
        chosen={chosen?.id ?? null}
        onChoose={onChoose}
        onExpect={(id, expected) => samples.expect(id, expected)}
      />
      <AddSample kept={samples.storable} onAdd={(text) => onChoose(samples.add(text))} />
      {chosen === null ? null : (
        <SampleSheet
          key={chosen.id}
          sample={chosen}
          onRemove={chosen.kind === "pasted" ? () => samples.remove(chosen.id) : null}
        />
      )}
    </div>
  );
}

function Materials() {
  const { t } = useTranslation("studio");
  const { materials } = useStudio();
  const [key, setKey] = useState(materials[0]?.key);
  const material = materials.find((one) => one.key === key) ?? materials[0];
  if (material === undefined) return <p className="text-ink-soft">{t("materialsNone")}</p>;
  return (
    <div>
      {materials.length === 1 ? null : (
        <Select
          label={t("tabs.materials")}
          value={material.key}
          onChange={({ target }) => setKey(target.value)}
          options={materials.map((one) => ({ value: one.key, label: one.title }))}
          lang="zh-CN"
        />
      )}
      <MaterialText key={material.key} material={material} />
    </div>
  );
}
