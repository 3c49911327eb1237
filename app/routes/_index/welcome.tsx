import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/ui/button";
import { Specimen } from "./specimen";

const STEPS = ["choose", "write", "read"] as const;

/** The first screen: what this is, in one sentence, and a question to try at once. */
export function Welcome({ firstQuestion }: { firstQuestion: string | null }) {
  const { t } = useTranslation("bank");
  return (
    <div className="grid gap-12 py-4 sm:py-10">
      <div className="grid items-center gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="max-w-text">
          <h1 className="text-3xl sm:text-4xl">{t("home.welcome")}</h1>
          <p className="mt-5 text-lg text-ink-soft">{t("home.lead")}</p>
          <div className="mt-8 flex flex-wrap items-center gap-4">
            {firstQuestion ? (
              <ButtonLink to={`/questions/${firstQuestion}`} variant="primary" size="large">
                {t("home.tryOne")}
              </ButtonLink>
            ) : null}
            <ButtonLink to="/bank" size="large">
              {t("home.seeBank")}
            </ButtonLink>
            {firstQuestion ? <span className="text-sm text-ink-soft">{t("home.tryHint")}</span> : null}
          </div>
        </div>
        <Specimen />
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
