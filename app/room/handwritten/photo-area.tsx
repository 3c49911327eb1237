import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import type { usePhotoQueue } from "~/client/photos/use-photo-queue";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { MAX_PHOTO_BYTES, MAX_PHOTOS } from "~/domain/photos/photo-limits";
import { useRootData } from "~/frame/root-data";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import { ChosenPhoto } from "./chosen-photo";
import { PhotoPicker } from "./photo-picker";

const MEGABYTE = 1024 * 1024;

type Props = {
  attemptId: string;
  photos: WritingPage["photos"];
  queue: ReturnType<typeof usePhotoQueue>;
  /** No photo is taken any more. */
  closed: boolean;
};

/** The photos the server has, those on their way, and the fields to bring in more. */
export function PhotoArea({ attemptId, photos, queue, closed }: Props) {
  const { t } = useTranslation("photos");
  const action = `/attempts/${attemptId}/photos`;
  const full = photos.length >= MAX_PHOTOS;
  return (
    <Sheet labelledBy="photos">
      <SheetTitle id="photos" aside={`${photos.length}/${MAX_PHOTOS}`}>
        {t("area.title")}
      </SheetTitle>
      <div className="grid gap-5">
        <p className="text-sm text-ink-soft">
          {t("area.limits", { count: MAX_PHOTOS, size: MAX_PHOTO_BYTES / MEGABYTE })}
        </p>
        {photos.length === 0 ? <p>{t("area.none")}</p> : null}
        <ol className="grid gap-4 sm:grid-cols-2">
          {photos.map((photo, index) => (
            <TakenPhoto
              key={photo.id}
              {...{ action, photo }}
              no={index + 1}
              last={index === photos.length - 1}
              closed={closed}
            />
          ))}
        </ol>
        {queue.unkept ? <Notice kind="warning">{t("area.unkept")}</Notice> : null}
        {queue.queue.length > 0 ? (
          <section aria-labelledby="chosen" className="grid gap-4 border-t border-rule pt-4">
            <h3 id="chosen" className="text-lg">
              {t("chosen.title")}
            </h3>
            <ul className="grid gap-5">
              {queue.queue.map((photo) => (
                <ChosenPhoto
                  key={photo.id}
                  photo={photo}
                  onEdits={(edits) => queue.edit(photo, edits)}
                  onSend={() => void queue.send(photo)}
                  onDrop={() => queue.drop(photo.id)}
                />
              ))}
            </ul>
          </section>
        ) : null}
        {full ? <p>{t("area.full", { count: MAX_PHOTOS })}</p> : null}
        {full || closed ? null : <PhotoPicker action={action} onFiles={(files) => void queue.add(files)} />}
      </div>
    </Sheet>
  );
}

type TakenProps = {
  action: string;
  photo: WritingPage["photos"][number];
  no: number;
  last: boolean;
  closed: boolean;
};

function TakenPhoto({ action, photo, no, last, closed }: TakenProps) {
  const { t } = useTranslation("photos");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const time = formatDateTime(photo.receivedAt, language, timeZone);
  return (
    <li className="grid content-start gap-2">
      <img
        src={`/photos/${photo.id}`}
        width={photo.width}
        height={photo.height}
        alt={t("area.pageAlt", { no })}
        className="h-auto w-full border border-rule"
      />
      <p className="figures text-sm">
        <strong>{t("area.page", { no })}</strong> <span className="text-ink-soft">{t("area.received", { time })}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Form
          method="post"
          action={action}
          preventScrollReset
          hidden={no === 1 && last}
          className="flex flex-wrap gap-2"
        >
          <input type="hidden" name="photoId" value={photo.id} />
          {no > 1 ? (
            <Button
              type="submit"
              name="intent"
              value="earlier"
              size="small"
              aria-label={t("area.earlierLabel", { no })}
            >
              {t("area.earlier")}
            </Button>
          ) : null}
          {last ? null : (
            <Button type="submit" name="intent" value="later" size="small" aria-label={t("area.laterLabel", { no })}>
              {t("area.later")}
            </Button>
          )}
        </Form>
        {closed ? null : (
          <ConfirmButton
            as={Form}
            action={action}
            size="small"
            label={t("area.remove")}
            name={t("area.removeLabel", { no })}
            title={t("area.removeAsk", { no })}
            description={t("area.removeText")}
          >
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="photoId" value={photo.id} />
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}
