import { useTranslation } from "~/i18n/use-translation";
import { AnswerText } from "~/components/answer-text";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ScoredSample } from "./score-sample.server";

/** A marked answer beside the first sentence of the product: each mark points at words. The marks are the engine's own. */
export function Specimen({ sample }: { sample: ScoredSample }) {
  const { t } = useTranslation(["bank", "report"]);
  const language = useLanguage();
  const marks = sample.points.flatMap(({ status, evidence }, index) =>
    status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: index + 1, kind: status })),
  );
  return (
    <figure className="border border-rule bg-sheet px-6 pt-4 pb-4 shadow-sheet sm:px-8">
      <figcaption className="mb-3 text-sm text-ink-soft">{t("home.specimen.caption")}</figcaption>
      <AnswerText answer={sample.answer} marks={marks} legend={false} anchored={false} />
      <ol role="list" className="mt-4 grid gap-2 border-t border-rule pt-3 text-sm">
        {sample.points.map(({ id, awarded, max, reason, status }, index) => (
          <li key={id} className="flex items-baseline justify-between gap-4">
            <span className="grid grid-cols-[1.25rem_1fr]">
              <span className="figures font-semibold">{index + 1}</span>
              <span>
                {t(`home.specimen.${id}`)}
                {reason && status !== "hit" ? (
                  <span className="block text-ink-soft">{t(`report:reason.${reason}`)}</span>
                ) : null}
              </span>
            </span>
            <span className="font-serif font-bold whitespace-nowrap text-vermilion">
              {t("report:marksOf", { marks: formatMarks(awarded, language), max: formatMarks(max, language) })}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-xs text-ink-soft">{t("home.specimen.note")}</p>
    </figure>
  );
}
