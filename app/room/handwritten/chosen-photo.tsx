import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { drawPhoto } from "~/client/photos/draw-photo";
import type { QueuedPhoto } from "~/client/photos/use-photo-queue";
import { useRefusedPhoto } from "~/components/paper/use-refused-photo";
import { Button } from "~/components/ui/button";
import type { PhotoEdits } from "~/domain/photos/photo-plan";

const PREVIEW_SIDE = 640;
const SIDES = ["left", "top", "right", "bottom"] as const;
/** More than this from one side, and the sheet is photographed anew. */
const MOST_CUT = 90;

type Props = {
  photo: QueuedPhoto;
  onEdits: (edits: PhotoEdits) => void;
  /** Left out where no photo is taken any more: then it can only be looked at and dropped. */
  onSend?: () => void;
  onDrop: () => void;
};

/** A chosen picture before it is sent: as it will be, with a turn, a crop and what has become of it in words. */
export function ChosenPhoto({ photo, onEdits, onSend, onDrop }: Props) {
  const { t } = useTranslation("photos");
  const canvas = useRef<HTMLCanvasElement>(null);
  const refusal = useRefusedPhoto();
  const { name, picture, edits, state } = photo;
  const { turns, crop } = edits;
  useEffect(() => {
    if (canvas.current && picture) drawPhoto(canvas.current, picture, edits, PREVIEW_SIDE);
  }, [picture, edits]);
  const busy = state === "sending";
  return (
    <li className="grid gap-3 border border-rule p-3">
      {picture ? (
        <canvas
          ref={canvas}
          role="img"
          aria-label={t("chosen.preview", { name })}
          className="max-h-96 max-w-full justify-self-center border border-rule"
        />
      ) : null}
      <p role="status" className={state === "refused" ? "text-vermilion" : "figures text-sm text-ink-soft"}>
        <span className="break-all">{name}</span>{" "}
        {t(`chosen.state.${state}`, { percent: Math.round(photo.progress * 100), reason: refusal(photo.reason) })}
      </p>
      {picture && onSend ? (
        <details>
          <summary className="min-h-8 cursor-pointer">{t("chosen.crop")}</summary>
          <div className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
            {SIDES.map((side) => (
              <label key={side} className="grid gap-1 text-sm">
                <span className="figures">
                  {t(`chosen.${side}`)} {Math.round(crop[side] * 100)}
                </span>
                <input
                  type="range"
                  min={0}
                  max={MOST_CUT}
                  value={Math.round(crop[side] * 100)}
                  disabled={busy}
                  onChange={(event) =>
                    onEdits({ turns, crop: { ...crop, [side]: Number(event.currentTarget.value) / 100 } })
                  }
                  className="min-h-8 accent-ink"
                />
              </label>
            ))}
          </div>
        </details>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {picture && onSend ? (
          <>
            <Button variant="primary" pending={busy} onClick={onSend} aria-label={t("chosen.sendLabel", { name })}>
              {t(state === "chosen" || busy ? "chosen.send" : "chosen.again")}
            </Button>
            <Button
              pending={busy}
              aria-label={t("chosen.turnLabel", { name })}
              onClick={() => onEdits({ turns: turned(turns), crop: turnedCrop(crop) })}
            >
              {t("chosen.turn")}
            </Button>
          </>
        ) : null}
        <Button variant="quiet" pending={busy} onClick={onDrop} aria-label={t("chosen.dropLabel", { name })}>
          {t("chosen.drop")}
        </Button>
      </div>
    </li>
  );
}

function turned(turns: PhotoEdits["turns"]): PhotoEdits["turns"] {
  return ([1, 2, 3, 0] as const)[turns];
}

/** What is cut off stays cut off: a quarter turn brings the left side to the top. */
function turnedCrop({ left, top, right, bottom }: PhotoEdits["crop"]): PhotoEdits["crop"] {
  return { top: left, right: top, bottom: right, left: bottom };
}
