import { imageSize } from "image-size";
import type { Photo } from "@db/schema/rows";
import { MAX_PHOTO_BYTES, MAX_PHOTO_SIDE, type PhotoRefusal } from "~/domain/photos/photo-limits";
import { stripJpeg } from "~/domain/photos/strip-jpeg";
import { stripPng } from "~/domain/photos/strip-png";
import { stripWebp } from "~/domain/photos/strip-webp";

/** A picture fit to be kept: without metadata, `width` and `height` as it is shown. */
export type CheckedPhoto = { ok: true; type: Photo["type"]; width: number; height: number; bytes: Buffer };

const KINDS = {
  jpg: { type: "image/jpeg", strip: stripJpeg },
  png: { type: "image/png", strip: stripPng },
  webp: { type: "image/webp", strip: stripWebp },
} as const;

/**
 * Judges a picture by its content; its name is never looked at. `claimed` is the type it was sent as: a wrong one is refused,
 * an image type that names none in particular is not.
 */
export function checkPhoto(
  bytes: Uint8Array,
  claimed: string | null,
): CheckedPhoto | { ok: false; reason: PhotoRefusal } {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  if (bytes.length > MAX_PHOTO_BYTES) return { ok: false, reason: "too-large" };
  const size = sizeOf(bytes);
  const kind = size && isKind(size.type) ? KINDS[size.type] : null;
  if (!size || !kind) return { ok: false, reason: "unknown-content" };
  if (claimed !== null && claimed !== kind.type) return { ok: false, reason: "wrong-type" };
  if (Math.max(size.width, size.height) > MAX_PHOTO_SIDE) return { ok: false, reason: "too-wide" };
  const stripped = kind.strip(bytes);
  if (!stripped || size.width < 1 || size.height < 1) return { ok: false, reason: "damaged" };
  const [width, height] = stripped.turned ? [size.height, size.width] : [size.width, size.height];
  return { ok: true, type: kind.type, width, height, bytes: Buffer.from(stripped.bytes) };
}

function isKind(type: string | undefined): type is keyof typeof KINDS {
  return type !== undefined && Object.hasOwn(KINDS, type);
}

/** The library throws on what it does not know and on what ends too early. */
function sizeOf(bytes: Uint8Array): { type?: string; width: number; height: number } | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
