import { useTranslation } from "~/i18n/use-translation";
import { pointRowId } from "~/components/answer/point-row-id";
import { EvidenceLine } from "~/components/marking-desk/evidence-line";
import { SelectionButton } from "~/components/marking-desk/selection-button";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import type { Evidence } from "./use-evidence";
import { useMarkWords, type MarkProblem } from "./use-mark-words";

type Point = {
  id: string;
  no: number;
  label: string;
  max: number;
  engine: number;
  evidence: readonly { start: number; text: string }[];
  awarded: number;
};

type Props = {
  sheet: {
    inMarks: boolean;
    step: number;
    onPaper: boolean;
    points: readonly Point[];
    rest: { kind: "whole" | "band" | "unassigned"; max: number; given: number } | null;
  };
  /** What others gave each point, by its id; a heading and a number each. */
  others?: readonly { heading: string; awards: Readonly<Record<string, number>> }[];
  typed: { points: Record<string, { awarded: string; words: string }>; remaining: string } | null;
  problems: readonly MarkProblem[];
  evidence: Evidence;
};

/** The marks of one answer, point by point, as fields of a plain form: a number, and the words it rests on. */
export function MarkFields({ sheet, others = [], typed, problems, evidence }: Props) {
  const { t } = useTranslation(["marking", "rounds"]);
  const words = useMarkWords(sheet);
  const { inMarks, onPaper, points, rest } = sheet;
  const shown = (value: number) => `${Math.round((inMarks ? value : value * 100) * 100) / 100}`;
  const label = (max: number) => (inMarks ? t("mark.awarded", { max: words.award(max) }) : t("mark.awardedPercent"));
  return (
    // Each field's line for a problem keeps them apart.
    <div className="grid gap-1">
      {points.map((point, at) => (
        <fieldset
          key={point.id}
          id={pointRowId(point.no)}
          aria-current={(evidence.choosing && at === evidence.current) || undefined}
          onFocus={() => evidence.setCurrent(at)}
          className="-ms-4 grid min-w-0 scroll-mt-24 gap-2 border-s-4 border-transparent ps-3 pt-2 pb-1 aria-[current]:border-vermilion aria-[current]:bg-shade"
        >
          <legend className="float-start font-semibold">
            <span className="figures me-2">{point.no}</span>
            <span lang="zh-CN">{point.label}</span>
          </legend>
          <p className="figures clear-both flex flex-wrap gap-x-4 text-sm text-ink-soft">
            <span>{t("mark.engineGave", { marks: words.award(point.engine) })}</span>
            {others.map(({ heading, awards }) => (
              <span key={heading}>{t("rounds:gave", { who: heading, marks: words.award(awards[point.id] ?? 0) })}</span>
            ))}
          </p>
          <EvidenceLine
            point={point}
            answer={evidence.answer}
            places={evidence.places[point.id] ?? []}
            onRemove={evidence.choosing ? (place) => evidence.remove(point.id, place) : null}
          />
          {evidence.choosing ? (
            <p>
              <SelectionButton onUse={() => evidence.take(at)} />
            </p>
          ) : null}
          <div className="grid items-start gap-x-4 sm:grid-cols-[9rem_1fr]">
            <TextField
              name={`awarded:${point.id}`}
              label={label(point.max)}
              type="number"
              inputMode="decimal"
              min={0}
              step="any"
              defaultValue={typed?.points[point.id]?.awarded ?? shown(point.awarded)}
              error={words.problemsOf(problems, point.id) || undefined}
            />
            {onPaper ? null : (
              <TextArea
                name={`words:${point.id}`}
                label={t("mark.words")}
                hint={t("mark.wordsHint")}
                defaultValue={typed?.points[point.id]?.words ?? ""}
                rows={1}
                lang="zh-CN"
                className="font-essay"
              />
            )}
          </div>
        </fieldset>
      ))}
      {rest ? (
        <TextField
          name="remaining"
          label={`${t(`mark.rest.${rest.kind}`)} · ${label(rest.max)}`}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          defaultValue={typed?.remaining ?? shown(rest.given)}
          error={words.problemsOf(problems, null) || undefined}
        />
      ) : null}
    </div>
  );
}
