import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "./button";

type Props = {
  page: number;
  pages: number;
  /** Address of a page, so that each page can be linked to and reloaded. */
  hrefOf: (page: number) => string;
};

export function Pagination({ page, pages, hrefOf }: Props) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("pagination.label")} data-screen-only className="mt-8 flex items-center justify-center gap-4">
      {page > 1 ? (
        <ButtonLink to={hrefOf(page - 1)} rel="prev">
          <ChevronLeft aria-hidden className="size-4" />
          {t("pagination.previous")}
        </ButtonLink>
      ) : null}
      <span aria-current="page" className="figures text-sm text-ink-soft">
        {t("pagination.page", { page, pages })}
      </span>
      {page < pages ? (
        <ButtonLink to={hrefOf(page + 1)} rel="next">
          {t("pagination.next")}
          <ChevronRight aria-hidden className="size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
