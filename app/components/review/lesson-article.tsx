import { useRef, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { OutlineTree } from "~/components/outline-tree";
import { ReferenceAnswer } from "~/components/reference-answer";
import { Badge } from "~/components/ui/badge";
import { FEWEST_SAMPLES } from "~/domain/review/sample-rules";
import { ClassScores } from "./class-scores";
import { LessonBar } from "./lesson-bar";
import type { Lesson, LessonSample } from "./lesson-data";
import { LessonSection } from "./lesson-section";
import { MissList } from "./miss-list";
import { PointNames } from "./point-names";
import { PointRates } from "./point-rates";
import { SampleScript } from "./sample-script";
import { UpgradeItem } from "./upgrade-item";

type Props = {
  lesson: Lesson;
  /** What a tutor does with a sample or a rewritten sentence: taking it away. */
  actionsOf?: (id: string, label: string) => ReactNode;
};

/** 讲评 of one question: section by section on the projector, one after the other in the page and on paper. */
export function LessonArticle({ lesson, actionsOf }: Props) {
  const { t } = useTranslation("lesson");
  const article = useRef<HTMLElement>(null);
  const { question, samples, upgrades, reference, outlines, mode, points, scores } = lesson;
  const hasReference = reference !== null || outlines.length > 0;
  const count = (scores === null ? 3 : 4) + Math.max(1, samples.length) + 1;
  const toTutor = actionsOf !== undefined;
  return (
    <article ref={article} data-lesson aria-label={question.title} className="mx-auto grid max-w-4xl gap-6">
      <LessonSection id="prompt" title={t("sections.prompt")}>
        <p lang="zh-CN" className="mb-3 font-serif text-xl font-bold">
          {question.title}
        </p>
        <p lang="zh-CN" className="font-essay text-lg whitespace-pre-line">
          {question.stem}
          {question.requirements ? `\n${question.requirements}` : ""}
        </p>
      </LessonSection>
      <LessonSection id="points" title={t("sections.points")}>
        <div className="grid gap-5">
          <ClassScores scores={scores} />
          {lesson.inferred ? <p className="text-base text-ink-soft">{t("inferred")}</p> : null}
          {points.length === 0 ? (
            <p>{t(mode === "band" ? "banded" : "noPoints")}</p>
          ) : (
            <div>{scores === null ? <PointNames points={points} /> : <PointRates {...lesson} />}</div>
          )}
        </div>
      </LessonSection>
      {scores === null ? null : (
        <LessonSection id="misses" title={t("sections.misses")}>
          <MissList lesson={lesson} />
        </LessonSection>
      )}
      {samples.length === 0 ? (
        <LessonSection id="samples" title={t("sections.samples")}>
          <p className="text-ink-soft">{t(toTutor ? "noSamples" : "noneShown")}</p>
        </LessonSection>
      ) : (
        samples.map((sample, index) => (
          <LessonSection
            key={sample.id}
            id={index === 0 ? "samples" : `sample-${index + 1}`}
            title={<SampleTitle sample={sample} />}
            aside={<SampleScore sample={sample} />}
          >
            {index === 0 && toTutor && samples.length < FEWEST_SAMPLES ? (
              <p data-screen-only data-lesson-desk className="mb-3 text-sm text-ink-soft">
                {t("fewSamples", { count: samples.length })}
              </p>
            ) : null}
            <SampleScript sample={sample} />
            {actionsOf?.(sample.id, t("removeSample", { letter: sample.letter }))}
          </LessonSection>
        ))
      )}
      <LessonSection id="upgrades" title={t("sections.upgrades")}>
        {upgrades.length === 0 ? <p className="text-ink-soft">{t(toTutor ? "noUpgrades" : "noneRewritten")}</p> : null}
        <ol className="grid gap-7">
          {upgrades.map((upgrade, index) => (
            <li key={upgrade.id}>
              <h3 className="mb-2 flex flex-wrap items-baseline gap-x-3 text-xl">
                {t("upgradeNo", { no: index + 1 })}
                {upgrade.letter === null ? null : (
                  <span className="text-base font-normal text-ink-soft">{t("from", { letter: upgrade.letter })}</span>
                )}
              </h3>
              <UpgradeItem upgrade={upgrade} />
              {actionsOf?.(upgrade.id, t("removeUpgrade", { no: index + 1 }))}
            </li>
          ))}
        </ol>
      </LessonSection>
      <LessonSection id="reference" title={t("sections.reference")}>
        {hasReference ? null : <p className="text-ink-soft">{t("noReference")}</p>}
        {reference === null ? null : <ReferenceAnswer {...reference} />}
        {outlines.map((outline, index) => (
          <div key={index} className="mt-6">
            <OutlineTree title={outline.title} points={outline.points} />
          </div>
        ))}
      </LessonSection>
      <LessonBar lesson={article} count={count} />
    </article>
  );
}

function SampleTitle({ sample: { letter, kind } }: { sample: LessonSample }) {
  const { t } = useTranslation("lesson");
  return (
    <>
      {t("sample", { letter })}{" "}
      <Badge tone={kind === "good" ? "good" : "mark"}>
        <span className="text-base">{t(`kind.${kind}`)}</span>
      </Badge>
    </>
  );
}

function SampleScore({ sample: { score, byTutor } }: { sample: LessonSample }) {
  const { t } = useTranslation("lesson");
  const text = useScoreText();
  if (score === null) return null;
  return (
    <span className="figures">
      {text(score)} · {t(byTutor ? "by.tutor" : "by.engine")}
    </span>
  );
}
