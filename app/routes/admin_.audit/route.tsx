import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import { pageTitle } from "~/i18n/page-title";
import { requireAdmin } from "~/server/auth.server";
import { readAuditAsked } from "~/server/forms/read-audit-asked.server";
import { readPage } from "~/server/forms/read-page.server";
import { readAudit } from "~/services/audit/read-audit.server";
import { AuditFilter } from "./audit-filter";
import { AuditTable } from "./audit-table";

const PER_PAGE = 50;

export const meta = pageTitle((t) => t("admin:audit.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const page = readPage(searchParams);
  const asked = readAuditAsked(searchParams);
  const { rows, total } = await readAudit({ asked, limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  return { rows, total, page, pages: Math.ceil(total / PER_PAGE) };
}

export default function Audit() {
  const { rows, total, page, pages } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { t } = useTranslation("admin");
  const hrefOf = (wanted: number) => `/admin/audit?${withPage(search, wanted)}`;
  return (
    <>
      <PageTitle lead={t("audit.pageLead")}>{t("audit.title")}</PageTitle>
      <div className="grid gap-6">
        <AuditFilter asked={Object.fromEntries(search)} />
        <Sheet>
          <p className="mb-3 flex flex-wrap justify-between gap-3 text-ink-soft">
            <span>{t("audit.found", { count: total })}</span>
            <TextLink to={`/admin/audit/file?${withPage(search, 1)}`} reloadDocument>
              {t("audit.download")}
            </TextLink>
          </p>
          <AuditTable rows={rows} />
          <Pagination page={page} pages={pages} hrefOf={hrefOf} />
        </Sheet>
      </div>
    </>
  );
}

function withPage(search: URLSearchParams, page: number): string {
  const next = new URLSearchParams(search);
  next.set("page", String(page));
  return next.toString();
}
