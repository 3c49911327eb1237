import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import type { LoadedLibrary } from "./load-library.server";

/** One entry of the library; its title is the link. */
export function EntryCard({ entry }: { entry: LoadedLibrary["entries"][number] }) {
  const { t } = useTranslation(["library", "terms"]);
  return (
    <article className="flex h-full flex-col border border-rule border-t-3 border-t-grid-strong bg-sheet px-4 pt-3 pb-4 shadow-sheet">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-medium">{t(`library:kind.${entry.kind}`)}</span>
        {entry.genre ? <span className="text-ink-soft">{t(`terms:genre.${entry.genre}`)}</span> : null}
        <span className="ms-auto flex gap-1">
          {entry.bookmarkedAt === null ? null : <Badge tone="pen">{t("library:bookmarked")}</Badge>}
          {entry.noted ? <Badge>{t("library:noted")}</Badge> : null}
          {entry.status === "draft" ? <Badge tone="warn">{t("library:draft")}</Badge> : null}
        </span>
      </p>
      <h2 lang="zh-CN" className="mt-1.5 font-essay text-base leading-snug">
        <Link to={`/library/${entry.id}`} className="decoration-2 underline-offset-4 hover:underline">
          {entry.title}
        </Link>
      </h2>
      <p className="mt-auto pt-3 text-sm text-ink-soft" lang="zh-CN">
        {t("library:from", { pack: entry.packTitle })}
      </p>
    </article>
  );
}
