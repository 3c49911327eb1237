import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { RedoList } from "~/components/study/redo-list";
import { Badge } from "~/components/ui/badge";
import { Button, ButtonLink } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { Gap } from "~/components/ui/prose/gap";
import { useRootData } from "~/frame/root-data";
import { formatDueTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useNamed } from "~/i18n/language/use-named";
import type { LoadedToday } from "./load-today.server";
import { PracticeSheet } from "./practice-sheet";

/** The candidate's day, each thing of it begun with one press; `children` stand below what is due. */
export function Today({ today, children }: { today: LoadedToday; children: ReactNode }) {
  const { t } = useTranslation(["study", "terms", "shell", "progress"]);
  const { daily, next, weekly } = today;
  return (
    <div className="mb-6 grid items-start gap-6 lg:grid-cols-2">
      <div className="grid gap-6">
        <DueSheet today={today} />
        {children}
      </div>
      <div className="grid gap-6">
        <PracticeSheet
          id="next"
          heading={t("home.next")}
          title={next?.title ?? null}
          none={t("home.nextEmpty")}
          hint={
            next === null
              ? ""
              : t("home.nextWhy", {
                  ...{ answers: next.answers, points: next.points },
                  family: t(`terms:family.${next.family}`),
                  reason: t(`reason.${next.reason}`),
                })
          }
        >
          {next === null ? null : (
            <div className="flex flex-wrap gap-3">
              <Start action={`/questions/${next.questionId}`} title={next.title} primary />
              <ButtonLink to="/progress">{t("progress:offer")}</ButtonLink>
            </div>
          )}
        </PracticeSheet>
        <PracticeSheet
          id="daily"
          heading={t("home.daily")}
          title={daily?.title ?? null}
          none={t("home.none")}
          hint={t("home.dailyHint")}
          aside={daily?.done ? <Badge tone="good">{t("home.doneToday")}</Badge> : minutesOf(daily?.minutes)}
        >
          {daily === null ? null : <Start action={`/questions/${daily.questionId}`} title={daily.title} />}
        </PracticeSheet>
        <PracticeSheet
          id="weekly"
          heading={t("home.weekly")}
          title={weekly?.title ?? null}
          none={t("home.none")}
          hint={t("home.weeklyHint")}
          aside={weekly?.done ? <Badge tone="good">{t("home.doneWeek")}</Badge> : minutesOf(weekly?.minutes)}
        >
          {weekly === null ? null : (
            <div className="flex flex-wrap gap-2">
              <Start action={`/sets/${weekly.id}`} title={weekly.title} />
              <ButtonLink to={`/sets/${weekly.id}`} variant="quiet">
                {t("home.openSet")}
              </ButtonLink>
            </div>
          )}
        </PracticeSheet>
      </div>
    </div>
  );

  function minutesOf(minutes: number | null | undefined) {
    return minutes == null ? undefined : t("shell:unit.minutes", { count: minutes });
  }
}

type StartProps = { action: string; title: string; primary?: boolean; goOn?: boolean; size?: "small" };

/** Begins a question, a set or an assignment, or goes on with what is open of it, with one press. */
function Start({ action, title, primary, goOn = false, size }: StartProps) {
  const { t } = useTranslation("study");
  const named = useNamed();
  const label = t(goOn ? "home.goOn" : "home.start");
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="mode" value="practice" />
      <Button type="submit" variant={primary ? "primary" : "secondary"} size={size} aria-label={named(label, title)}>
        {label}
      </Button>
    </Form>
  );
}

function DueSheet({ today: { assignments, cards, redo, examOver } }: { today: LoadedToday }) {
  const { t } = useTranslation("study");
  const named = useNamed();
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const nothing = assignments.length === 0 && cards === 0 && redo.redos.length === 0;
  return (
    <Sheet labelledBy="due">
      <SheetTitle id="due">{t("home.due")}</SheetTitle>
      {nothing ? <p className="text-ink-soft">{t("home.dueEmpty")}</p> : null}
      {examOver ? (
        <p className="mb-3 text-sm text-ink-soft">
          {t("review.examOver")}
          <Gap />
          <TextLink to="/plan">{t("home.examOver")}</TextLink>
        </p>
      ) : null}
      <ul role="list" className="divide-y divide-rule">
        {assignments.map(({ id, title, dueAt, writing, minutes }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
            <div className="min-w-0 flex-1 basis-52">
              <p lang="zh-CN" className="font-essay text-lg">
                {title}
              </p>
              <p className="figures text-sm text-ink-soft">
                {t("home.assignment")}
                {minutes === null ? null : <> {t("home.assignmentMinutes", { count: minutes })}</>}
                {dueAt === null ? null : (
                  <> {t("home.assignmentDue", { date: formatDueTime(dueAt, language, timeZone) })}</>
                )}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <Start action={`/assignments/${id}`} title={title} goOn={writing} size="small" />
              <ButtonLink
                to={`/assignments/${id}`}
                size="small"
                variant="quiet"
                aria-label={named(t("home.open"), title)}
              >
                {t("home.open")}
              </ButtonLink>
            </div>
          </li>
        ))}
        {cards === 0 ? null : (
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0">
            <p className="figures font-serif text-lg">{t("home.cards", { count: cards })}</p>
            <ButtonLink to="/review" size="small">
              {t("home.startReview")}
            </ButtonLink>
          </li>
        )}
      </ul>
      {redo.redos.length > 0 ? (
        <section aria-labelledby="redo" className="mt-2 border-t border-rule pt-4">
          <h3 id="redo" className="mb-3 text-lg">
            {t("redo.heading")}
          </h3>
          <RedoList redos={redo.redos} waiting={redo.waiting} />
        </section>
      ) : null}
    </Sheet>
  );
}
