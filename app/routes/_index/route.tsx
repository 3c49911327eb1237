import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { countAdmins } from "@db/queries/people/people";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { studyClock } from "~/frame/study-clock.server";
import { pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { AttemptList } from "./attempt-list";
import { DeskHome } from "./desk/desk-home";
import { loadDesk } from "./desk/load-desk.server";
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
  if (viewer.kind !== "account") return { ...home, newcomer, desk: null, today: null };
  if (viewer.role !== "candidate") return { ...home, newcomer, desk: await loadDesk({ viewer }), today: null };
  const today = await loadToday({ viewer, personId: viewer.personId, clock: await studyClock() });
  return { ...home, newcomer, desk: null, today };
}

/** What somebody sees who has done nothing here yet. */
async function loadNewcomer() {
  return { sample: scoreSample(), needsSetUp: (await countAdmins()) === 0 };
}

export default function Home() {
  const { open, recent, name, firstQuestion, began, newcomer, desk, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["bank", "sets", "firstSteps"]);
  if (newcomer) return <Welcome firstQuestion={firstQuestion} {...newcomer} />;
  const unfinished = (
    <Sheet labelledBy="open">
      <SheetTitle id="open">{t("home.open")}</SheetTitle>
      {open.length === 0 ? <p className="text-ink-soft">{t("home.openEmpty")}</p> : <AttemptList attempts={open} />}
    </Sheet>
  );
  const latest = (
    <Sheet labelledBy="recent">
      <SheetTitle id="recent">{t("home.recent")}</SheetTitle>
      {recent.length === 0 ? (
        <p className="text-ink-soft">{t("home.recentEmpty")}</p>
      ) : (
        <AttemptList attempts={recent} />
      )}
    </Sheet>
  );
  if (desk) {
    return (
      <>
        <DeskHome name={name ?? ""} desk={desk} />
        {began ? (
          <section aria-labelledby="own" className="mt-10">
            <h2 id="own" className="mb-4 text-xl">
              {t("firstSteps:home.own")}
            </h2>
            <div className="grid items-start gap-6 lg:grid-cols-2">
              {unfinished}
              {latest}
            </div>
          </section>
        ) : null}
      </>
    );
  }
  return (
    <>
      <PageTitle
        actions={
          <>
            <ButtonLink to="/sets">{t("sets:fromBank")}</ButtonLink>
            {/* Where a question is offered below, its button is the one to press. */}
            <ButtonLink to="/bank" variant={today?.next ? "secondary" : "primary"}>
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
