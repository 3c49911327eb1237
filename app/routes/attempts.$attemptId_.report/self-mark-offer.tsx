import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import type { LoadedReport } from "./load-report.server";

type Props = { loaded: LoadedReport; choice: string | null; saved: boolean };

/** The way to one's own marks: before the engine's are read, and again later. */
export function SelfMarkOffer({ loaded, choice, saved }: Props) {
  const { t } = useTranslation("selfMark");
  const { attempt, sides, canSelfMark, answer } = loaded;
  if (!canSelfMark || answer === "") return null;
  const done = sides.some(({ selfMarked }) => selfMarked);
  const to = `/attempts/${attempt.id}/self-mark${choice === null ? "" : `?answer=${choice}`}`;
  const link = <ButtonLink to={to}>{t(done ? "report.again" : "report.offer")}</ButtonLink>;
  if (saved && done) {
    return (
      <div data-screen-only>
        <Notice kind="success" live actions={link}>
          <p>{t("report.saved")}</p>
        </Notice>
      </div>
    );
  }
  return done ? (
    <p className="print:hidden">{link}</p>
  ) : (
    <div data-screen-only>
      <Notice title={t("report.offerTitle")} actions={link}>
        <p>{t("report.offerText")}</p>
      </Notice>
    </div>
  );
}
