import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { TextLink } from "~/components/ui/text-link";
import type { ScoredSample } from "./specimen/score-sample.server";
import { Specimen } from "./specimen/specimen";

const STEPS = ["choose", "write", "read"] as const;

type Props = {
  firstQuestion: string | null;
  sample: ScoredSample;
  /** Nobody is admin yet: whoever started the program comes here first. */
  needsSetUp: boolean;
};

/** The first screen: what this is, in three lines, a question to try at once, and what a mark looks like. */
export function Welcome({ firstQuestion, sample, needsSetUp }: Props) {
  const { t } = useTranslation("bank");
  return (
    <div className="grid gap-12 py-2 sm:py-8">
      {needsSetUp ? (
        <Notice
          title={t("home.setUp.title")}
          actions={
            <ButtonLink to="/setup" size="small">
              {t("home.setUp.action")}
            </ButtonLink>
          }
        >
          {t("home.setUp.text")}
        </Notice>
      ) : null}
      <div className="grid items-center gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,29rem)]">
        <div className="max-w-text">
          <h1 className="text-3xl text-balance sm:text-4xl">{t("home.welcome")}</h1>
          <div className="mt-5 grid gap-1 text-lg text-ink-soft">
            <p>{t("home.what")}</p>
            <p>{t("home.how")}</p>
            <p>{t("home.promise")}</p>
          </div>
          {firstQuestion ? (
            <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
              <ButtonLink to={`/questions/${firstQuestion}`} variant="primary" size="large">
                {t("home.tryOne")}
              </ButtonLink>
              <TextLink to="/bank">{t("home.seeBank")}</TextLink>
              <span className="basis-full text-sm text-ink-soft">{t("home.tryHint")}</span>
            </div>
          ) : (
            <ButtonLink to="/bank" size="large" className="mt-8">
              {t("home.seeBank")}
            </ButtonLink>
          )}
        </div>
        <Specimen sample={sample} />
      </div>
      <section aria-labelledby="steps">
        <h2 id="steps" className="mb-4 text-xl">
          {t("home.steps.label")}
        </h2>
        <ol role="list" className="grid gap-5 md:grid-cols-3">
          {STEPS.map((step, index) => (
            <li key={step} className="border border-rule border-t-3 border-t-vermilion bg-sheet px-5 py-5 shadow-sheet">
              <p className="font-serif text-lg font-bold">
                <span aria-hidden className="me-2 text-vermilion">
                  {index + 1}
                </span>
                {t(`home.steps.${step}`)}
              </p>
              <p className="mt-1 text-ink-soft">{t(`home.steps.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
