import { useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { AnswerText } from "../../answer-text";
import { FindingsList } from "../../findings-list";
import { Button } from "../../ui/button";
import { selectedWords } from "../selected-words";
import { StatusSign } from "../status-sign";
import { useStudio } from "../studio-context";
import { NearMissCard } from "./near-miss-card";
import { marksOf, type SampleView } from "./sample-view";
import { TakeWords } from "./take-words";

type Props = { sample: SampleView; onRemove: (() => void) | null };

/** The chosen sample: its text under the red pen, near misses to accept, and every point's result. */
export function SampleSheet({ sample, onRemove }: Props) {
  const { t } = useTranslation(["studio", "report"]);
  const language = useLanguage();
  const { rubric } = useStudio();
  const text = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const [taken, setTaken] = useState("");
  const { outcome } = sample;
  const answer = canonicalText(sample.text);
  const take = () => {
    const found = text.current === null ? "" : selectedWords(text.current);
    if (found !== "") setWords(found.replace(/\s+/g, ""));
  };
  const say = (point: number, said: string) => setTaken(t("near.accepted", { no: point + 1, words: said.trim() }));
  const findings = outcome?.report.findings.filter(({ code }) => code !== "near-miss") ?? [];
  return (
    <section aria-labelledby="sample" className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h3 id="sample" className="text-lg">
          {sample.name}
        </h3>
        {onRemove === null ? null : (
          <Button size="small" variant="quiet" onClick={onRemove}>
            {t("samples.remove", { name: sample.name })}
          </Button>
        )}
      </div>
      <div ref={text} onMouseUp={take} onKeyUp={take}>
        <AnswerText answer={answer} marks={outcome === null ? [] : marksOf(outcome)} />
      </div>
      {rubric.mode === "band" ? null : <TakeWords words={words} onWords={setWords} onTaken={say} />}
      <p role="status" className="min-h-6 text-sm text-good">
        {taken}
      </p>
      {outcome === null || outcome.nearMisses.length === 0 ? null : (
        <section aria-labelledby="near-misses">
          <h4 id="near-misses" className="mb-2 font-semibold">
            {t("near.title")}
          </h4>
          <ul className="grid gap-3">
            {outcome.nearMisses.map((near) => (
              <NearMissCard key={`${near.point}-${near.way}`} near={near} answer={answer} onAccepted={say} />
            ))}
          </ul>
        </section>
      )}
      {outcome === null || outcome.report.points.length === 0 ? null : (
        <section aria-labelledby="sample-points">
          <h4 id="sample-points" className="mb-1 font-semibold">
            {t("samples.points")}
          </h4>
          <ol className="divide-y divide-rule wrap-anywhere">
            {outcome.report.points.map(({ id, status, awarded, max, reason }, index) => (
              <li key={id} className="flex items-baseline gap-2 py-1 text-sm">
                <StatusSign status={status} />
                <span lang="zh-CN" className="min-w-0 flex-1">
                  {index + 1}. {rubric.points[index]?.label}
                  {reason !== undefined && status !== "hit" ? (
                    <span className="ms-2 text-ink-soft">{t(`report:reason.${reason}`)}</span>
                  ) : null}
                </span>
                <span className="figures whitespace-nowrap">
                  {outcome.report.maxMarks === null
                    ? formatPercent(awarded, language)
                    : t("score", { marks: formatMarks(awarded, language), max: formatMarks(max, language) })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {findings.length === 0 ? null : (
        <details>
          <summary className="min-h-8 text-pen">{t("samples.findings", { count: findings.length })}</summary>
          <FindingsList
            findings={findings}
            language={language}
            answer={answer}
            pointIds={rubric.points.map(({ id }) => id)}
          />
        </details>
      )}
    </section>
  );
}
