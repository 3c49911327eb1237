import type { Framework } from "@content/contract/pack";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { OutlineTree } from "~/components/outline-tree";
import { PrintButton } from "~/components/print/print-button";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { visibleEntry } from "~/domain/access/visible-entry";
import { pageTitle } from "~/i18n/page-title";
import { now } from "~/server/clock.server";
import { libraryAccess } from "~/services/library/library-access.server";
import { getLibraryEntries } from "@db/queries/library/entries";

/** More columns than this are too narrow to read on any screen. */
const MOST = 3;

export const meta = pageTitle((t) => t("library:compareTitle"));

export async function loader({ request, context: { viewer } }: LoaderFunctionArgs) {
  const asked = [...new Set(new URL(request.url).searchParams.getAll("entry"))];
  const entryIds = asked.slice(0, MOST);
  const withheld = await libraryAccess({ viewer, now: now() });
  const found = await getLibraryEntries({ entryIds });
  const entries = entryIds
    .flatMap((id) => found.find((entry) => entry.id === id) ?? [])
    .filter((entry) => entry.kind === "framework" && visibleEntry(viewer, entry, withheld));
  return {
    most: MOST,
    tooMany: asked.length > MOST,
    frameworks: entries.map(({ id, title, genre, content }) => {
      const { points } = content as Framework;
      return { id, title, genre, points };
    }),
  };
}

export default function CompareFrameworks() {
  const { frameworks, most, tooMany } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["library", "terms"]);
  return (
    <>
      <PageTitle
        lead={t("library:compareLead")}
        actions={
          <>
            {frameworks.length > 0 ? <PrintButton /> : null}
            <ButtonLink to="/library?kind=framework">{t("library:back")}</ButtonLink>
          </>
        }
      >
        {t("library:compareTitle")}
      </PageTitle>
      {tooMany ? (
        <div className="mb-6">
          <Notice kind="warning">{t("library:compareTooMany", { count: most })}</Notice>
        </div>
      ) : null}
      {frameworks.length === 0 ? (
        <EmptyState title={t("library:compareEmpty")} hint={t("library:compareEmptyHint")} />
      ) : null}
      <div className="grid items-start gap-6 md:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
        {frameworks.map(({ id, title, genre, points }) => (
          <section
            key={id}
            aria-labelledby={`f-${id}`}
            className="border border-rule border-t-3 border-t-grid-strong bg-sheet px-5 py-4 shadow-sheet"
          >
            <h2 id={`f-${id}`} lang="zh-CN" className="mb-1 font-essay text-lg">
              <Link to={`/library/${id}`} className="decoration-2 underline-offset-4 hover:underline">
                {title}
              </Link>
            </h2>
            <p className="mb-3 text-sm text-ink-soft">
              {genre ? `${t(`terms:genre.${genre}`)} · ` : ""}
              {t("library:oneOfSeveral")}
            </p>
            <OutlineTree points={points} />
          </section>
        ))}
      </div>
    </>
  );
}
