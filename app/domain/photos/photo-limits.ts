/** What a photo of a handwritten sheet may be. The page makes its pictures smaller than this; the server insists on it. */
export const MAX_PHOTO_BYTES = 6 * 1024 * 1024;

/** Pages of one answer. */
export const MAX_PHOTOS = 4;

/** Longest side in pixels: more is no sheet of paper and costs every reader's memory. */
export const MAX_PHOTO_SIDE = 6_000;

/** Photos one attempt may bring in all, those taken back included: a loop in a page ends here. */
export const MAX_PHOTOS_EVER = 40;

/** Longest side, in pixels, of what the page sends: a written character is still some 40 pixels high. */
export const SENT_SIDE = 2_400;

/**
 * How long after pens down photos are still taken, in ms: walking to the window for light, four pictures and a slow line.
 * Writing is over at the deadline; this is only for what stands on the paper by then.
 */
export const PHOTO_GRACE_MS = 10 * 60_000;

/** Why a picture is not taken. */
export type PhotoRefusal =
  | "empty"
  | "too-large"
  | "too-wide"
  | "unknown-content"
  | "wrong-type"
  | "damaged"
  | "too-many"
  | "sealed"
  | "not-paper";
