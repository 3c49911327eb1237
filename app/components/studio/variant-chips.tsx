import { useTranslation } from "~/i18n/use-translation";
import { classNames } from "../ui/class-names";
import { VisuallyHidden } from "../ui/visually-hidden";
import { useStudio } from "./studio-context";

const LOOKS = {
  used: "border-rule bg-sheet text-ink-soft",
  never: "border-dashed border-edge text-ink-soft",
  "only-bad": "border-warn bg-warn-wash text-warn",
} as const;

/** The words of a group with how often the samples were paid for them. */
export function VariantChips({ prefix }: { prefix: string }) {
  const { t } = useTranslation("studio");
  const { use } = useStudio();
  const chips = use.filter(({ key }) => key.startsWith(`${prefix}.`));
  if (chips.length === 0) return null;
  return (
    <ul className="-mt-5 mb-3 flex flex-wrap gap-1.5">
      {chips.map(({ key, words, hits, use: how }) => (
        <li
          key={key}
          className={classNames("inline-flex gap-1.5 rounded-sm border px-1.5 text-xs", LOOKS[how])}
          title={t(`use.${how}Help`)}
        >
          <span lang="zh-CN" className="min-w-0 wrap-anywhere">
            {words}
          </span>
          {how === "never" ? (
            <VisuallyHidden>{t("use.never")}</VisuallyHidden>
          ) : (
            <span className="figures">{how === "used" ? t("use.hits", { count: hits }) : t("use.only-bad")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
