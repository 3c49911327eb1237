import type { PhotoShape } from "@content/contract/photo-mark";

/** A mark that is being drawn. */
export type Draft = PhotoShape & { photoId: string };

/** Smallest side of a mark, as a share of the photo: it can still be seen and taken hold of. */
const LEAST = 0.01;

export const NEW_DRAFT: Draft = { kind: "region", photoId: "", x: 0.1, y: 0.1, width: 0.4, height: 0.06 };

/** The draft moved and cut so that it lies on the photo. */
export function placed<Place extends Omit<Draft, "kind" | "photoId">>(draft: Place): Place {
  const side = (value: number) => Math.min(1, Math.max(LEAST, Number.isFinite(value) ? value : LEAST));
  const [width, height] = [side(draft.width), side(draft.height)];
  const start = (value: number, extent: number) =>
    Math.min(1 - extent, Math.max(0, Number.isFinite(value) ? value : 0));
  return { ...draft, width, height, x: start(draft.x, width), y: start(draft.y, height) };
}
