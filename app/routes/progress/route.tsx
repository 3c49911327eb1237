import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PaperHead } from "~/components/print/paper-head";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { useRootData } from "~/frame/root-data";
import { useOwnName } from "~/frame/use-own-name";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { pageTitle } from "~/i18n/page-title";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { Comparison } from "./comparison";
import { FamilyScores } from "./family-scores";
import { loadProgress } from "./load-progress.server";
import { Trends } from "./trends";
import { WrittenTable } from "./written-table";

export const meta = pageTitle((t) => t("progress:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const personId = requireWriter(context);
  const { searchParams } = new URL(request.url);
  const chosen = {
    questionId: searchParams.get("question"),
    first: searchParams.get("first"),
    second: searchParams.get("second"),
  };
  const at = now();
  return { ...(await loadProgress({ viewer: context.viewer, personId, chosen, now: at })), asOf: at };
}

export default function ProgressPage() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useTranslation(["progress", "bank"]);
  const language = useLanguage();
  const { timeZone } = useRootData();
  const name = useOwnName();
  return (
    <>
      <PageTitle
        lead={t("lead")}
        actions={
          <>
            {loaded.families.length === 0 ? null : <PrintButton />}
            <ButtonLink to="/history">{t("toHistory")}</ButtonLink>
          </>
        }
      >
        {t("title")}
      </PageTitle>
      <PaperHead
        title={t("title")}
        facts={[name, t("asOf", { date: formatDateTime(loaded.asOf, language, timeZone) })]}
      />
      {loaded.families.length === 0 ? (
        <EmptyState
          title={t("empty")}
          hint={t("emptyHint")}
          action={
            <ButtonLink to="/bank" variant="primary">
              {t("bank:home.seeBank")}
            </ButtonLink>
          }
        />
      ) : (
        <div className="grid gap-7">
          <FamilyScores families={loaded.families} />
          <Trends trends={loaded.trends} />
          <WrittenTable written={loaded.written} />
          <Comparison comparable={loaded.comparable} compared={loaded.compared} />
        </div>
      )}
    </>
  );
}
