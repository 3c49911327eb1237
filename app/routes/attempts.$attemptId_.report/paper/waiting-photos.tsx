import { useRevalidator } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { usePhotoQueue } from "~/client/photos/use-photo-queue";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { ChosenPhoto } from "~/room/handwritten/chosen-photo";

type Props = {
  attemptId: string;
  /** Closed by the clock: a photo that comes now is kept and shown as late. After a hand-in none is taken. */
  stillTaken: boolean;
};

/** Pictures chosen while writing that never reached the server and lie in this browser; nothing where there are none. */
export function WaitingPhotos({ attemptId, stillTaken }: Props) {
  const { t } = useTranslation("photos");
  const { revalidate } = useRevalidator();
  const { queue, edit, send, drop } = usePhotoQueue(attemptId, revalidate);
  if (queue.length === 0) return null;
  return (
    <Sheet labelledBy="waiting-photos">
      <SheetTitle id="waiting-photos">{t("left.title", { count: queue.length })}</SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t(stillTaken ? "left.late" : "left.sealed")}</p>
      <ul className="grid items-start gap-5 md:grid-cols-2">
        {queue.map((photo) => (
          <ChosenPhoto
            key={photo.id}
            photo={photo}
            onEdits={(edits) => edit(photo, edits)}
            onSend={stillTaken ? () => void send(photo) : undefined}
            onDrop={() => drop(photo.id)}
          />
        ))}
      </ul>
    </Sheet>
  );
}
