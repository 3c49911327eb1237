import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { toMarks } from "@content/contract/marks";
import { countAttempts, listRecentAttempts } from "@db/queries/attempts/attempt-history";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Table } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { formatDateTime, formatMarks, formatPercent } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { placeOf, readPage } from "~/server/forms/read-page.server";
import { withoutHiddenScores } from "~/services/assignments/access/without-hidden-scores.server";

/** Attempts of one page. */
const A_PAGE = 50;

export const meta = pageTitle((t) => t("shell:nav.practice"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const candidateId = requireWriter(context);
  const { page, pages, offset } = placeOf({
    asked: readPage(new URL(request.url).searchParams),
    count: await countAttempts({ candidateId }),
    size: A_PAGE,
  });
  const attempts = await withoutHiddenScores({
    viewer: context.viewer,
    lines: await listRecentAttempts({ candidateId, limit: A_PAGE, offset }),
    questionOf: ({ questionId }) => questionId,
    hide: (attempt) => ({ ...attempt, outcome: null }),
    now: now(),
  });
  return {
    page,
    pages,
    attempts: attempts.map((attempt) => ({
      id: attempt.id,
      title: attempt.questionTitle,
      open: attempt.status === "open",
      paper: attempt.medium === "paper",
      startedAt: attempt.startedAt,
      sealedAt: attempt.sealedAt,
      marks: attempt.outcome?.marksHundredths == null ? null : toMarks(attempt.outcome.marksHundredths),
      maxMarks: attempt.outcome?.maxHundredths == null ? null : toMarks(attempt.outcome.maxHundredths),
      share: attempt.outcome?.share ?? null,
    })),
  };
}

export default function History() {
  const { attempts, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["bank", "report", "shell", "photos", "progress"]);
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  return (
    <>
      <PageTitle actions={<ButtonLink to="/progress">{t("progress:offer")}</ButtonLink>}>
        {t("shell:nav.practice")}
      </PageTitle>
      {attempts.length === 0 ? (
        <EmptyState
          title={t("bank:home.recentEmpty")}
          action={
            <ButtonLink to="/bank" variant="primary">
              {t("bank:home.seeBank")}
            </ButtonLink>
          }
        />
      ) : (
        <Table
          caption={t("shell:nav.practice")}
          rows={attempts}
          rowKey={(attempt) => attempt.id}
          columns={[
            {
              key: "title",
              header: t("bank:question.name"),
              rowHeader: true,
              cell: (attempt) => (
                <TextLink
                  lang="zh-CN"
                  className="font-essay"
                  to={attempt.open ? `/attempts/${attempt.id}` : `/attempts/${attempt.id}/report`}
                >
                  {attempt.title}
                </TextLink>
              ),
            },
            {
              key: "state",
              header: t("bank:filter.status"),
              cell: (a) => t(a.open ? "bank:status.open" : "bank:status.done"),
            },
            {
              key: "at",
              header: t("report:history.date"),
              cell: ({ startedAt, sealedAt }) =>
                sealedAt === null
                  ? t("report:history.begun", { date: formatDateTime(startedAt, language, timeZone) })
                  : formatDateTime(sealedAt, language, timeZone),
            },
            {
              key: "score",
              header: t("report:history.score"),
              align: "end",
              cell: ({ open, paper, marks, maxMarks, share }) => (
                <span className="font-serif font-bold text-vermilion">
                  {marks !== null && maxMarks !== null
                    ? t("report:marksOf", { marks: formatMarks(marks, language), max: formatMarks(maxMarks, language) })
                    : share === null
                      ? paper && !open
                        ? t("photos:report.waiting")
                        : "—"
                      : formatPercent(share, language)}
                </span>
              ),
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => `/history?page=${to}`} />
    </>
  );
}
