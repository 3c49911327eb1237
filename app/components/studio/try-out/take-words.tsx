import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { Rubric } from "@content/contract/rubric";
import { Button } from "../../ui/button";
import { Select } from "../../ui/form/select";
import { TextField } from "../../ui/form/text-field";
import { useStudio } from "../studio-context";

type Props = {
  /** Words selected in the sample; the field takes them over, and stays free to be typed in. */
  words: string;
  onWords: (words: string) => void;
  onTaken: (point: number, words: string) => void;
};

/** Takes any words of a sample into a group of the tutor's choice. */
export function TakeWords({ words, onWords, onTaken }: Props) {
  const { t } = useTranslation("studio");
  const { rubric, edit, selected } = useStudio();
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = groupsOf(rubric);
  const near = groups.find(({ path }) => path.join().startsWith(selected?.path.join() ?? " "));
  const target = groups.find(({ key }) => key === chosen) ?? near ?? groups[0];
  if (!target) return null;
  return (
    <section
      aria-label={t("take.title")}
      className="grid gap-x-3 border border-rule px-3 pt-2 sm:grid-cols-[1fr_1fr_auto]"
    >
      <TextField
        label={t("take.words")}
        hint={t("take.wordsHint")}
        value={words}
        onChange={({ target: field }) => onWords(field.value)}
        lang="zh-CN"
        autoComplete="off"
      />
      <Select
        label={t("take.group")}
        value={target.key}
        onChange={({ target: field }) => setChosen(field.value)}
        options={groups.map(({ key, path: [point, way, group], words: first }) => ({
          value: key,
          label: t("take.option", { no: point + 1, way: way + 1, group: group + 1, words: first }),
        }))}
        lang="zh-CN"
      />
      <Button
        size="small"
        className="mb-4 min-h-11 self-start sm:mt-7"
        disabled={words.trim() === ""}
        onClick={() => {
          edit({ do: "add-variant", at: target.path, words });
          onTaken(target.path[0], words);
          onWords("");
        }}
      >
        {t("take.add")}
      </Button>
    </section>
  );
}

type Group = { key: string; path: [number, number, number]; words: string };

function groupsOf({ points }: Pick<Rubric, "points">): Group[] {
  return points.flatMap(({ expressions }, point) =>
    expressions.flatMap(({ allOf }, way) =>
      allOf.map((variants, group): Group => ({
        key: [point, way, group].join("-"),
        path: [point, way, group],
        words: variants.slice(0, 3).join("、"),
      })),
    ),
  );
}
