import { Redo2, Undo2 } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import type { SampleView } from "~/components/studio/try-out/sample-view";
import { ScoreWords } from "~/components/studio/try-out/score-words";
import { useStudio } from "~/components/studio/studio-context";
import { GoToProblem } from "~/components/studio/go-to-problem";
import { useProblemSentence } from "~/components/studio/use-problem";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Notice } from "~/components/ui/notice";
import type { RubricProblem } from "~/domain/studio/rubric-problems";
import { pointsTotal } from "~/domain/studio/points-total";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
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
  const { refusal, meanwhile } = saving;
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
        <Notice
          kind="error"
          live
          title={t(`refused.${refusal.reason}`)}
          actions={
            meanwhile && (
              <>
                <Button size="small" disabled={saving.saving} onClick={meanwhile.take}>
                  {t("meanwhile.take")}
                </Button>
                <Button size="small" variant="danger" disabled={saving.saving} onClick={meanwhile.overwrite}>
                  {t("meanwhile.overwrite")}
                </Button>
              </>
            )
          }
        >
          {meanwhile && <p className="text-sm">{t("meanwhile.help")}</p>}
          {refusal.reason === "rubric-not-valid" ? <ProblemList problems={refusal.problems} /> : null}
        </Notice>
      )}
    </div>
  );
}

function ProblemList({ problems }: { problems: readonly RubricProblem[] }) {
  const sentence = useProblemSentence();
  return (
    <ul className="max-h-32 list-disc overflow-y-auto ps-5">
      {problems.map((problem) => (
        <li key={`${problem.path.join(".")}-${problem.code}`}>
          <GoToProblem problem={problem}>{sentence(problem)}</GoToProblem>
        </li>
      ))}
    </ul>
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
        <GoToProblem problem={problems[0]}>{t("status.problems", { count: problems.length })}</GoToProblem>
      )}
    </p>
  );
}
