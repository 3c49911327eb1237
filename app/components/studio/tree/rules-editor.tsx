import { useTranslation } from "~/i18n/use-translation";
import { rubricSchema } from "@content/contract/rubric";
import { Button } from "../../ui/button";
import { Select } from "../../ui/form/select";
import { NumberField } from "../number-field";
import { useStudio } from "../studio-context";
import { useProblemAt } from "../use-problem";
import { WordsField } from "../words-field";

const TEXT_TYPES = rubricSchema.shape.textType.unwrap().options;

/** Findings whose price a rubric may set by itself. */
const PRICED = [
  "over-limit",
  "under-length",
  "title-missing",
  "title-mismatch",
  "salutation-missing",
  "ending-missing",
  "signature-missing",
  "date-missing",
  "numbering-missing",
] as const;

/** What holds for the whole rubric: k of n, what an essay may argue, and what a fault of form costs. */
export function RulesEditor() {
  const { t } = useTranslation("studio");
  const { rubric, edit } = useStudio();
  const problemAt = useProblemAt();
  const essay = rubric.mode !== "points";
  return (
    <div className="grid gap-2">
      {rubric.mode === "band" ? null : (
        <NumberField
          label={t("rules.bestOf")}
          hint={t("rules.bestOfHint")}
          error={problemAt("bestOf")}
          value={rubric.bestOf ?? null}
          onValue={(bestOf) => edit({ do: "set-rubric", set: { bestOf: bestOf ?? undefined } })}
        />
      )}
      {essay ? (
        <>
          <Select
            label={t("rules.textType")}
            value={rubric.textType ?? ""}
            onChange={({ target }) => {
              const textType = TEXT_TYPES.find((type) => type === target.value);
              edit({ do: "set-rubric", set: { textType } });
            }}
            options={[
              { value: "", label: t("unset") },
              ...TEXT_TYPES.map((value) => ({ value, label: t(`textTypes.${value}`) })),
            ]}
          />
          <WordsField
            label={t("rules.angles")}
            hint={t("rules.anglesHint")}
            words={rubric.acceptableAngles ?? []}
            onWords={(angles) =>
              edit({ do: "set-rubric", set: { acceptableAngles: angles.length === 0 ? undefined : angles } })
            }
          />
        </>
      ) : null}
      <Deductions />
    </div>
  );
}

function Deductions() {
  const { t } = useTranslation("studio");
  const { rubric, edit } = useStudio();
  const problemAt = useProblemAt();
  const deductions = rubric.deductions ?? [];
  const free = PRICED.find((code) => deductions.every((one) => one.code !== code));
  const set = (next: typeof deductions) =>
    edit({ do: "set-rubric", set: { deductions: next.length === 0 ? undefined : next } });
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{t("rules.deductions")}</legend>
      <p className="mb-2 text-sm text-ink-soft">{t("rules.deductionsHint")}</p>
      {deductions.map(({ code, marks }, index) => (
        <div key={index} className="grid grid-cols-[1fr_5rem_auto] items-start gap-x-3">
          <Select
            label={t("rules.fault")}
            value={code}
            onChange={({ target }) => set(deductions.with(index, { code: target.value, marks }))}
            options={[...new Set([...PRICED, code])].map((value) => ({ value, label: faultName(value) }))}
          />
          <NumberField
            label={t("point.marks")}
            error={problemAt("deductions", index, "marks")}
            value={marks}
            onValue={(next) => set(deductions.with(index, { code, marks: next ?? Number.NaN }))}
          />
          <Button
            size="small"
            variant="quiet"
            className="mt-7 min-h-11"
            aria-label={t("rules.removeDeduction", { no: index + 1 })}
            onClick={() => set(deductions.toSpliced(index, 1))}
          >
            {t("source.remove")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        disabled={free === undefined}
        onClick={() => (free === undefined ? undefined : set([...deductions, { code: free, marks: 1 }]))}
      >
        {t("rules.addDeduction")}
      </Button>
    </fieldset>
  );

  function faultName(code: string): string {
    const known = PRICED.find((one) => one === code);
    return known === undefined ? code : t(`faults.${known}`);
  }
}
