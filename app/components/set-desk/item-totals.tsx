import { useTranslation } from "~/i18n/use-translation";
import { setTotals } from "~/domain/sittings/set-draft";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { ShownItem } from "./shown-item";

/** What the list adds up to as it stands in the page, before it is saved. */
export function ItemTotals({ items }: { items: readonly ShownItem[] }) {
  const { t } = useTranslation("deskSets");
  const language = useLanguage();
  if (items.length === 0) return null;
  const { marks, minutes } = setTotals(items.map((item) => ({ ...item, marks: readMarks(item.marks) })));
  const count = items.length;
  return (
    <p className="figures mt-4 flex flex-wrap gap-x-6 gap-y-1 border-t border-rule pt-3" aria-live="polite">
      <span className="font-semibold">
        {marks === null
          ? t("items.totalUnset", { count })
          : t("items.total", {
              count,
              marks: t("items.marksOf", { count: marks, marks: formatMarks(marks, language) }),
            })}
      </span>
      <span className="text-ink-soft">
        {minutes === null ? t("items.minutesUnset") : t("items.minutes", { minutes })}
      </span>
    </p>
  );
}

/** What the field will be read as; a half-typed number is none yet. */
function readMarks(typed: string): number | null {
  const words = typed.normalize("NFKC").trim();
  return /^\d{1,4}(\.\d{1,2})?$/.test(words) ? Number(words) : null;
}
