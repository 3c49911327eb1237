import { useTranslation } from "react-i18next";
import { ButtonLink } from "./ui/button";

type Props = { tryHref: string; bankHref: string };

/** What a visitor sees first: what this is, and a question to start without an account. */
export function HomeHero({ tryHref, bankHref }: Props) {
  const { t } = useTranslation("bank");
  const steps = [
    [t("home.steps.choose"), t("home.steps.chooseText")],
    [t("home.steps.write"), t("home.steps.writeText")],
    [t("home.steps.read"), t("home.steps.readText")],
  ] as const;
  return (
    <section aria-labelledby="home-title" className="border border-rule bg-sheet shadow-sheet">
      <div className="grid gap-x-12 gap-y-8 px-5 py-8 sm:px-10 sm:py-12 lg:grid-cols-[3fr_2fr]">
        <div>
          <h1 id="home-title" className="text-3xl sm:text-4xl">
            {t("home.welcome")}
          </h1>
          <p className="mt-5 max-w-text text-lg text-ink-soft">{t("home.lead")}</p>
          <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">
            <ButtonLink to={tryHref} variant="primary" size="large">
              {t("home.tryOne")}
            </ButtonLink>
            <ButtonLink to={bankHref} size="large">
              {t("home.seeBank")}
            </ButtonLink>
            <span className="text-sm text-ink-soft">{t("home.tryHint")}</span>
          </div>
        </div>
        <div>
          <h2 className="mb-3 text-lg">{t("home.steps.label")}</h2>
          <ol className="grid gap-4">
            {steps.map(([name, text], index) => (
              <li key={name} className="flex gap-3">
                <span
                  aria-hidden
                  className="figures grid size-7 shrink-0 place-items-center rounded-full bg-vermilion font-semibold text-on-vermilion"
                >
                  {index + 1}
                </span>
                <div>
                  <p className="font-serif font-semibold">{name}</p>
                  <p className="text-ink-soft">{text}</p>
                </div>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div aria-hidden className="grid-strip border-t border-grid" />
    </section>
  );
}
