import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireTutor } from "~/server/auth.server";
import { loadAppealLists, type ListedAppeal } from "./load-appeal-lists.server";

export const meta = pageTitle((t) => t("rounds:appeals.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const typed = /^\d{1,4}$/.exec(new URL(request.url).searchParams.get("page") ?? "");
  return loadAppealLists({ viewer, page: Math.max(1, Number(typed?.[0] ?? 1)) });
}

export default function Appeals() {
  const { open, decided, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("rounds");
  return (
    <>
      <PageTitle lead={t("appeals.lead")}>{t("appeals.title")}</PageTitle>
      <div className="grid gap-6">
        <Sheet labelledBy="open">
          <SheetTitle id="open">{t("appeals.open")}</SheetTitle>
          <AppealRows rows={open} none={t("appeals.noneOpen")} />
          <Pagination page={page} pages={pages} hrefOf={(to) => `?page=${to}`} />
        </Sheet>
        <Sheet labelledBy="decided">
          <SheetTitle id="decided">{t("appeals.decided")}</SheetTitle>
          <AppealRows rows={decided} none={t("appeals.noneDecided")} />
        </Sheet>
      </div>
    </>
  );
}

function AppealRows({ rows, none }: { rows: ListedAppeal[]; none: string }) {
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  if (rows.length === 0) return <p className="text-ink-soft">{none}</p>;
  return (
    <ul className="grid gap-4">
      {rows.map(({ id, title, point, name, createdAt, state }) => (
        <li key={id} className="grid gap-1 border-t border-rule pt-3 first:border-t-0 first:pt-0">
          <p className="flex flex-wrap items-baseline gap-3">
            <TextLink to={`/desk/appeals/${id}`}>
              <span lang="zh-CN">
                {title} · {point ?? t("appeal.wholeShort")}
              </span>
            </TextLink>
            <Badge tone={state === "open" ? "plain" : state === "upheld" ? "good" : "warn"}>
              {t(`appeal.state.${state}`)}
            </Badge>
          </p>
          <p className="text-sm text-ink-soft">
            {name} · {formatDateTime(createdAt, language, timeZone)}
          </p>
        </li>
      ))}
    </ul>
  );
}
