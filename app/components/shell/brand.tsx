import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";

/** The product's name, one character to a cell like the title row of an answer sheet; a plain line where it is not Chinese. */
export function Brand() {
  const { t, i18n } = useTranslation();
  const name = t("product");
  return (
    <Link to="/" aria-label={name} className="shrink-0 font-serif text-lg font-bold text-ink no-underline sm:text-xl">
      {i18n.language === "zh-CN" ? (
        <span aria-hidden className="grid-title bg-sheet">
          {[...name].map((character, index) => (
            <span key={index}>{character}</span>
          ))}
        </span>
      ) : (
        <span aria-hidden className="border-b-4 border-double border-grid-strong leading-none">
          {name}
        </span>
      )}
    </Link>
  );
}
