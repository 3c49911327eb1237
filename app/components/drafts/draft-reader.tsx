import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";
import type { Difference } from "~/domain/text/differences";
import { DifferenceText } from "./difference-text";

type Props = {
  number: number;
  text: string;
  /** From this version to the head. */
  differences: readonly Difference[];
  isHead: boolean;
  sealed: boolean;
  view: "text" | "compare";
  /** What can be done with it. */
  actions?: ReactNode;
};

/** One version, whole or against the head. */
export function DraftReader({ number, text, differences, isHead, sealed, view, actions }: Props) {
  const { t } = useTranslation("drafts");
  const same = differences.every(({ kind }) => kind === "kept");
  const whole = isHead || view === "text";
  return (
    <Sheet labelledBy="version">
      <SheetTitle id="version">{t("no", { no: number })}</SheetTitle>
      <div className="grid gap-4">
        {isHead ? null : (
          <nav aria-label={t("reader.ways")} className="flex flex-wrap gap-x-6 gap-y-1">
            {(["compare", "text"] as const).map((way) => (
              <TextLink
                key={way}
                to={`?version=${number}&view=${way}#version`}
                aria-current={way === view || undefined}
                className="py-1 aria-[current]:font-bold"
              >
                {t(way === "text" ? "reader.text" : sealed ? "reader.compareSealed" : "reader.compare")}
              </TextLink>
            ))}
          </nav>
        )}
        {whole ? (
          <p className="essay min-w-0 break-words whitespace-pre-wrap" lang="zh-CN" data-answer>
            {text === "" ? t("reader.blank") : text}
          </p>
        ) : (
          <>
            <p className="text-sm text-ink-soft">
              {same
                ? t(sealed ? "reader.sameSealed" : "reader.same")
                : t(sealed ? "reader.legendSealed" : "reader.legend", { no: number })}
            </p>
            <DifferenceText
              differences={differences}
              removed={t("reader.removed", { no: number })}
              added={t(sealed ? "reader.addedSealed" : "reader.added")}
            />
          </>
        )}
        {actions}
      </div>
    </Sheet>
  );
}
