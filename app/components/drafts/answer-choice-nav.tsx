import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/text-link";

export type ShownAnswers = {
  /** The number of the admitted text that is shown; null for the sealed answer. */
  shown: number | null;
  isCounting: boolean;
  admitted: readonly { number: number; as: "late" | "transcript" }[];
};

/** From one text of an attempt to another, each with marks of its own; nothing where only the sealed answer has any. */
export function AnswerChoiceNav({ answers: { shown, isCounting, admitted } }: { answers: ShownAnswers }) {
  const { t } = useTranslation("drafts");
  if (admitted.length === 0) return null;
  const texts = [
    { number: null, label: t("report.sealed"), to: "?answer=sealed" },
    ...admitted.map(({ number, as }) => ({
      number,
      label: `${t(as === "late" ? "report.late" : "report.typed")}${admitted.length > 1 ? ` ${t("no", { no: number })}` : ""}`,
      to: `?answer=${number}`,
    })),
  ];
  return (
    <nav aria-label={t("report.choice")} className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {texts.map(({ number, label, to }) => (
        <span key={to} className="flex items-baseline gap-2">
          <TextLink
            to={to}
            preventScrollReset
            aria-current={number === shown || undefined}
            className="py-1 aria-[current]:font-bold"
          >
            {label}
          </TextLink>
          {number === shown ? (
            <Badge tone={isCounting ? "good" : "plain"}>
              {t(isCounting ? "report.counting" : "report.notCounting")}
            </Badge>
          ) : null}
        </span>
      ))}
    </nav>
  );
}
