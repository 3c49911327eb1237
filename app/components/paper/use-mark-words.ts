import type { PhotoShape } from "@content/contract/photo-mark";
import { useTranslation } from "~/i18n/use-translation";

export type WordedMark = { photoId: string; pointId: string | null; shape: PhotoShape; note: string };

/** A mark on a photo in words: where it is and what it is for. */
export function useMarkWords(
  photos: readonly { id: string }[],
  points: readonly { id: string; no: number; label: string }[],
) {
  const { t } = useTranslation("photos");
  const pageOf = (photoId: string) => photos.findIndex(({ id }) => id === photoId) + 1;
  return {
    place: ({ photoId, shape }: Pick<WordedMark, "photoId" | "shape">) =>
      t("mark.place", { page: pageOf(photoId), shape: t(`shape.${shape.kind}`) }),
    purpose: ({ pointId }: Pick<WordedMark, "pointId">) => {
      const point = points.find(({ id }) => id === pointId);
      return point ? t("report.point", { no: point.no, label: point.label }) : t("report.remark");
    },
  };
}
