import { useTranslation } from "~/i18n/use-translation";
import type { PaperClock } from "~/client/photos/use-paper-clock";
import { useRefusedPhoto } from "~/components/paper/use-refused-photo";
import { Notice } from "~/components/ui/notice";

const MINUTE_MS = 60_000;

type Props = {
  clock: PaperClock;
  /** Why the server did not do what was asked of it; a code of the catalogue `photos.refused`. */
  refused: string | null;
};

/** Pens down, handed in, and what was refused. */
export function HandwrittenNotices({ clock, refused }: Props) {
  const { t } = useTranslation("photos");
  const sentence = useRefusedPhoto();
  const pensDown = clock.remainingMs === 0 && !clock.over;
  return (
    <>
      {pensDown ? (
        <Notice kind="warning" live title={t("room.pensDownTitle")}>
          {t("room.pensDownText", { count: Math.ceil((clock.photosMs ?? 0) / MINUTE_MS) })}
        </Notice>
      ) : null}
      {clock.over ? (
        <Notice kind="warning" live title={t("room.overTitle")}>
          {t("room.overText")}
        </Notice>
      ) : null}
      {refused === null ? null : (
        <Notice kind="error" live title={refused === "no-photo" ? undefined : t("refused.title")}>
          {sentence(refused)}
        </Notice>
      )}
    </>
  );
}
