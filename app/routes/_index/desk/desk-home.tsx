import { useTranslation } from "~/i18n/use-translation";
import { SampleClassSheet } from "~/components/first-steps/sample-class-sheet";
import { ButtonLink } from "~/components/ui/button";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDueTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { FirstStepsSheet } from "./first-steps-sheet";
import type { LoadedDesk } from "./load-desk.server";

/** A tutor's first page: what to do first until it is done, then what was given last and how much of it came in. */
export function DeskHome({ name, desk }: { name: string; desk: LoadedDesk }) {
  const { t } = useTranslation("firstSteps");
  const { steps, sampleClassId, assignments } = desk;
  const begun = steps.given;
  return (
    <>
      <PageTitle
        actions={
          begun ? (
            <>
              <ButtonLink to="/desk/assignments/new">{t("assign.action")}</ButtonLink>
              <ButtonLink to="/desk/marking" variant="primary">
                {t("home.marking")}
              </ButtonLink>
            </>
          ) : undefined
        }
      >
        {t("home.greeting", { name })}
      </PageTitle>
      <div className="grid gap-6">
        {begun ? (
          <LatestAssignments assignments={assignments} />
        ) : (
          <FirstStepsSheet steps={steps} sample={sampleClassId !== null} />
        )}
        {begun && sampleClassId === null ? null : <SampleClassSheet classId={sampleClassId} />}
      </div>
    </>
  );
}

function LatestAssignments({ assignments }: Pick<LoadedDesk, "assignments">) {
  const { t } = useTranslation("firstSteps");
  const language = useLanguage();
  const { timeZone } = useRootData();
  return (
    <Sheet labelledBy="latest-title">
      <SheetTitle id="latest-title" aside={<TextLink to="/desk/assignments">{t("home.allAssignments")}</TextLink>}>
        {t("home.assignments")}
      </SheetTitle>
      <ul role="list" className="divide-y divide-rule">
        {assignments.map(({ id, title, className, dueAt, candidates, handedIn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3 first:pt-0">
            <div className="min-w-0">
              <TextLink to={`/desk/assignments/${id}`} lang="zh-CN" className="font-essay text-lg">
                {title}
              </TextLink>
              <p className="figures text-sm text-ink-soft">
                {className}
                {dueAt === null ? null : ` · ${formatDueTime(dueAt, language, timeZone)}`}
              </p>
            </div>
            <span className="figures whitespace-nowrap">{t("home.handedIn", { done: handedIn, all: candidates })}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
