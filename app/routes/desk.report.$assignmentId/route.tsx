import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PaperHead } from "~/components/print/paper-head";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { assignmentInsight } from "~/services/insight/assignment-insight.server";
import { Distribution } from "./distribution";
import { QuestionDetail } from "./question-detail";
import { QuestionNav } from "./question-nav";
import { QuestionTable } from "./question-table";

export const meta = pageTitle((t) => t("insight:report.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const no = Number(new URL(request.url).searchParams.get("q"));
  const asked = { assignmentId: params.assignmentId ?? "", viewer, no: Number.isInteger(no) && no > 0 ? no : null };
  const insight = await assignmentInsight(asked);
  if (!insight) throw new Response("Not found.", { status: 404 });
  return { ...insight, asOf: now() };
}

/** 作业分析: what a class did with an assignment. Everything is drawn on the server and prints on A4. */
export default function AssignmentReport() {
  const insight = useLoaderData<typeof loader>();
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const { assignment, className, people, questions, details, chosen } = insight;
  return (
    <>
      <PageTitle
        lead={t("report.lead", { class: className, title: assignment.title })}
        actions={
          <>
            <ButtonLink to={`/desk/assignments/${assignment.id}`} data-screen-only>
              {t("report.toBoard")}
            </ButtonLink>
            <ButtonLink to={`/desk/classes/${assignment.classId}/report`} data-screen-only>
              {t("report.toClass")}
            </ButtonLink>
            <PrintButton />
          </>
        }
      >
        {t("report.title")}
      </PageTitle>
      <PaperHead
        title={t("report.title")}
        of={[className, assignment.title]}
        facts={[t("asOf", { date: formatDateTime(insight.asOf, language, timeZone) })]}
      />
      {people === 0 ? (
        <Sheet>
          <EmptyState title={t("report.empty")} hint={t("report.emptyHint")} />
        </Sheet>
      ) : (
        <div className="grid gap-6">
          <Sheet labelledBy="distribution">
            <SheetTitle id="distribution">{t("report.distribution")}</SheetTitle>
            <Distribution insight={insight} />
          </Sheet>
          <Sheet labelledBy="questions">
            <SheetTitle id="questions">{t("report.questions")}</SheetTitle>
            <QuestionTable questions={questions} />
            <p className="mt-3 max-w-text text-sm text-ink-soft">{t("report.basis")}</p>
          </Sheet>
          {chosen === null ? null : <QuestionNav questions={questions} chosen={chosen} />}
          {details.map((detail) => (
            <QuestionDetail key={detail.no} detail={detail} />
          ))}
        </div>
      )}
    </>
  );
}
