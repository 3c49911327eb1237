import { useTranslation } from "~/i18n/use-translation";
import type { ReportPoint } from "@content/contract/report";
import { VisuallyHidden } from "../ui/visually-hidden";

const SIGNS: Record<ReportPoint["status"], { sign: string; colour: string }> = {
  hit: { sign: "●", colour: "text-good" },
  partial: { sign: "◐", colour: "text-warn" },
  missed: { sign: "○", colour: "text-vermilion" },
};

/** Whether a point was earned, as a full, half or empty circle; the word is read out. */
export function StatusSign({ status, note }: { status: ReportPoint["status"]; note?: string }) {
  const { t } = useTranslation("report");
  const { sign, colour } = SIGNS[status];
  const word = t(`status.${status}`);
  return (
    <span className={colour} title={note === undefined ? word : `${note} ${word}`}>
      <span aria-hidden>{sign}</span>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
