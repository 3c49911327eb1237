import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { TimeLine } from "~/components/charts/time-line";
import { PaperHead } from "~/components/print/paper-head";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDate, formatDateTime, formatPercent } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { classInsight } from "~/services/insight/class-insight.server";
import { AssignmentTable } from "./assignment-table";

export const meta = pageTitle((t) => t("insight:class.title"));

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const asked = Number(new URL(request.url).searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 1 ? asked : 1;
  const insight = await classInsight({ classId: params.classId ?? "", viewer, page });
  if (!insight) throw new Response("Not found.", { status: 404 });
  return { ...insight, asOf: now() };
}

/** A class over its assignments. */
export default function ClassReport() {
  const insight = useLoaderData<typeof loader>();
  const { t } = useTranslation("insight");
  const language = useLanguage();
  const { timeZone } = useRootData();
  const points = insight.assignments.flatMap(({ opensAt, spread }) =>
    spread === null
      ? []
      : [
          {
            at: opensAt,
            share: spread.mean,
            label: formatDate(opensAt, language, timeZone),
            text: formatPercent(spread.mean, language),
          },
        ],
  );
  return (
    <>
      <PageTitle
        lead={`${insight.name} · ${t("class.lead")}`}
        actions={
          <>
            <ButtonLink to={`/desk/classes/${insight.id}`}>{t("class.toClass")}</ButtonLink>
            <PrintButton />
          </>
        }
      >
        {t("class.title")}
      </PageTitle>
      <PaperHead
        title={t("class.title")}
        of={[insight.name]}
        facts={[t("asOf", { date: formatDateTime(insight.asOf, language, timeZone) })]}
      />
      <Sheet labelledBy="over-time">
        <SheetTitle id="over-time">{t("class.chart")}</SheetTitle>
        {points.length === 0 ? (
          <EmptyState title={t("class.empty")} hint={t("class.emptyHint")} />
        ) : (
          <TimeLine
            title={t("class.chart")}
            description={t("class.chartOf", { count: points.length, mean: points.at(-1)?.text ?? "" })}
            points={points}
            formatShare={(share) => formatPercent(share, language)}
          />
        )}
        {insight.assignments.length === 0 ? null : (
          <div className="mt-6">
            <AssignmentTable assignments={insight.assignments} />
          </div>
        )}
        <p className="mt-3 max-w-text text-sm text-ink-soft">{t("class.basis")}</p>
        <Pagination page={insight.page} pages={insight.pages} hrefOf={(page) => `?page=${page}`} />
      </Sheet>
    </>
  );
}
