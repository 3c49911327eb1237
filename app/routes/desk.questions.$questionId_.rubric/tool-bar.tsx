import { Redo2, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SampleView } from "~/components/studio/try-out/sample-view";
import { ScoreWords } from "~/components/studio/try-out/score-words";
import { useStudio } from "~/components/studio/studio-context";
import { useProblemSentence } from "~/components/studio/use-problem";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Notice } from "~/components/ui/notice";
import { pointsTotal } from "~/domain/studio/points-total";
import { formatMarks } from "~/i18n/format";
import { useLanguage } from "~/i18n/use-language";
import type { useSavingRubric } from "./use-saving-rubric";

type Props = {
  saving: ReturnType<typeof useSavingRubric>;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** The first reference answer. */
  reference: SampleView | null;
  marks: number | null;
};

/** Save, undo, redo, and the state of the rubric in one line; below it why a save was refused. */
export function ToolBar({ saving, undo, redo, reference, marks }: Props) {
  const { t } = useTranslation("studio");
  const sentence = useProblemSentence();
  const { refusal } = saving;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button variant="primary" size="small" pending={saving.saving} onClick={saving.save}>
          {saving.saving ? t("saving") : t("save")}
        </Button>
        <Button size="small" disabled={undo === null} onClick={() => undo?.()} aria-label={t("undo")} title={t("undo")}>
          <Undo2 aria-hidden className="size-4" />
        </Button>
        <Button size="small" disabled={redo === null} onClick={() => redo?.()} aria-label={t("redo")} title={t("redo")}>
          <Redo2 aria-hidden className="size-4" />
        </Button>
        <StatusLine reference={reference} marks={marks} />
        <span role="status" className="text-sm">
          {saving.unsaved ? (
            <span className="text-warn">{t("status.unsaved")}</span>
          ) : saving.saves > 0 ? (
            <span className="text-good">{t("status.saved")}</span>
          ) : null}
        </span>
        {saving.inferred ? (
          <Checkbox
            label={t("checked")}
            checked={saving.checked}
            onChange={({ target }) => saving.setChecked(target.checked)}
          />
        ) : null}
      </div>
      {refusal === null ? null : (
        <Notice kind="error" live title={t(`refused.${refusal.reason}`)}>
          {refusal.problems === undefined ? null : (
            <ul className="list-disc ps-5">
              {refusal.problems.map((problem) => (
                <li key={`${problem.path.join(".")}-${problem.code}`}>{sentence(problem)}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}

function StatusLine({ reference, marks }: Pick<Props, "reference" | "marks">) {
  const { t } = useTranslation("studio");
  const { rubric, problems } = useStudio();
  const language = useLanguage();
  const total = pointsTotal(rubric);
  const sum = total === null ? "" : formatMarks(total, language);
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft" data-status-line>
      <span>
        {reference === null ? t("status.noReference") : `${t("status.reference")} `}
        {reference?.outcome ? (
          <strong className="text-vermilion">
            <ScoreWords report={reference.outcome.report} />
          </strong>
        ) : null}
      </span>
      {rubric.mode === "band" || rubric.points.length === 0 ? null : (
        <span className={total !== null && marks !== null && total !== marks ? "text-warn" : undefined}>
          {total === null
            ? t("status.noTotal")
            : marks === null
              ? t("status.totalOnly", { sum })
              : t("status.total", { sum, marks: formatMarks(marks, language) })}
        </span>
      )}
      {problems.length === 0 ? null : (
        <span className="text-vermilion">{t("status.problems", { count: problems.length })}</span>
      )}
    </p>
  );
}
