import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import type { LoadedDrills } from "./load-drills.server";

/** One drill of the list; its title is the link. */
export function DrillCard({ drill }: { drill: LoadedDrills["drills"][number] }) {
  const { t } = useTranslation("drills");
  return (
    <article className="flex h-full flex-col border border-rule border-t-3 border-t-grid-strong bg-sheet px-4 pt-3 pb-4 shadow-sheet">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-medium">{t(`kind.${drill.kind}`)}</span>
        {drill.inferred ? (
          <span className="ms-auto">
            <Badge tone="warn">{t("inferred")}</Badge>
          </span>
        ) : null}
      </p>
      <h2 lang="zh-CN" className="mt-1.5 font-essay text-base leading-snug">
        <Link to={`/drills/${drill.id}`} className="decoration-2 underline-offset-4 hover:underline">
          {drill.title}
        </Link>
      </h2>
      <p className="mt-auto pt-3 text-sm text-ink-soft" lang="zh-CN">
        {t("from", { pack: drill.packTitle })}
      </p>
    </article>
  );
}
