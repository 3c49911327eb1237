import type { PhotoShape } from "@content/contract/photo-mark";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { MarkShape } from "./mark-shape";

export type ShownPhoto = { id: string; width: number; height: number };

/** A mark on a photo; `no` is its number in the list beside it. */
export type ShownMark = { id: string; no: number; photoId: string; shape: PhotoShape; isPoint: boolean };

type Props = {
  photo: ShownPhoto;
  /** 1-based page. */
  no: number;
  marks: readonly ShownMark[];
  /** What lies over the picture besides the marks. */
  children?: ReactNode;
};

/** A page of the answer with what is marked on it. The marks are numbered: what they say stands in a list beside it. */
export function MarkedPhoto({ photo, no, marks, children }: Props) {
  const { t } = useTranslation("photos");
  const own = marks.filter(({ photoId }) => photoId === photo.id);
  return (
    <div className="relative border border-rule print:max-w-[12cm] print:break-inside-avoid">
      <img
        src={`/photos/${photo.id}`}
        width={photo.width}
        height={photo.height}
        alt={t("area.pageAlt", { no })}
        draggable={false}
        className="block h-auto w-full"
      />
      <svg
        aria-hidden
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full"
      >
        {own.map(({ id, shape, isPoint }) => (
          <MarkShape key={id} shape={shape} isPoint={isPoint} />
        ))}
      </svg>
      {own.map((mark) => (
        <span
          key={mark.id}
          aria-hidden
          className="figures pointer-events-none absolute -translate-y-full bg-vermilion px-1 text-xs leading-4 font-bold text-sheet"
          style={{ left: `${mark.shape.x * 100}%`, top: `${Math.max(4, mark.shape.y * 100)}%` }}
        >
          {mark.no}
        </span>
      ))}
      {children}
    </div>
  );
}
