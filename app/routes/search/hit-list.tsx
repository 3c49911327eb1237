import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/text-link";
import type { MarkedPiece } from "~/domain/search/marked-text";
import type { SearchHit } from "~/services/search/search-school.server";

/** What was found, the likeliest first: what it is, its title, and the words where they stand. */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  const { t } = useTranslation("search");
  return (
    <ol aria-label={t("results")} className="grid gap-4">
      {hits.map(({ kind, href, within, title, snippet }, index) => (
        <li key={index} className="border border-rule bg-sheet px-5 py-4 shadow-sheet">
          <h2 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-lg">
            <Badge>{t(`kind.${kind}`)}</Badge>
            <span lang="zh-CN" className="min-w-0">
              {href === null ? (
                <Marked pieces={title} />
              ) : (
                <TextLink to={href}>
                  <Marked pieces={title} />
                </TextLink>
              )}
            </span>
          </h2>
          <p lang="zh-CN" className="mt-2 max-w-text wrap-anywhere">
            <Marked pieces={snippet} />
          </p>
          {within === null ? null : <p className="mt-1 text-sm text-ink-soft">{t("in", { title: within })}</p>}
        </li>
      ))}
    </ol>
  );
}

function Marked({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return pieces.map(({ text, marked }, index) =>
    marked ? (
      <mark key={index} className="bg-warn-wash font-semibold text-inherit">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
