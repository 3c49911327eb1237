import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countAdmins } from "@db/queries/people/people";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { studyClock } from "~/frame/study-clock.server";
import { pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { AttemptList } from "./attempt-list";
import { loadHome } from "./load-home.server";
import { loadToday } from "./load-today.server";
import { scoreSample } from "./specimen/score-sample.server";
import { Today } from "./today";
import { Welcome } from "./welcome";

export const meta = pageTitle((t) => t("shell:nav.home"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer } = context;
  const home = await loadHome({ viewer, now: now() });
  const newcomer = home.began || home.name !== null ? null : await loadNewcomer();
  const isCandidate = viewer.kind === "account" && viewer.role === "candidate";
  if (!isCandidate) return { ...home, newcomer, today: null };
  return {
    ...home,
    newcomer,
    today: await loadToday({ viewer, personId: viewer.personId, clock: await studyClock() }),
  };
}

/** What somebody sees who has done nothing here yet. */
async function loadNewcomer() {
  return { sample: scoreSample(), needsSetUp: (await countAdmins()) === 0 };
}

export default function Home() {
  const { open, recent, name, firstQuestion, newcomer, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["bank", "sets"]);
  if (newcomer) return <Welcome firstQuestion={firstQuestion} {...newcomer} />;
  const unfinished = (
    <Sheet labelledBy="open">
      <SheetTitle id="open">{t("home.open")}</SheetTitle>
      {open.length === 0 ? <EmptyState title={t("home.openEmpty")} /> : <AttemptList attempts={open} />}
    </Sheet>
  );
  const latest = (
    <Sheet labelledBy="recent">
      <SheetTitle id="recent">{t("home.recent")}</SheetTitle>
      {recent.length === 0 ? <EmptyState title={t("home.recentEmpty")} /> : <AttemptList attempts={recent} />}
    </Sheet>
  );
  return (
    <>
      <PageTitle
        actions={
          <>
            <ButtonLink to="/sets">{t("sets:fromBank")}</ButtonLink>
            <ButtonLink to="/bank" variant="primary">
              {t("home.seeBank")}
            </ButtonLink>
          </>
        }
      >
        {name === null ? t("home.welcome") : t("home.greeting", { name })}
      </PageTitle>
      {today === null ? (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {unfinished}
          {latest}
        </div>
      ) : (
        <>
          <Today today={today}>{unfinished}</Today>
          {latest}
        </>
      )}
    </>
  );
}
