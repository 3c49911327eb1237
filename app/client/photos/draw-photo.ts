import { photoPlan, type PhotoEdits } from "~/domain/photos/photo-plan";

const QUALITY = 0.85;

/** The picture in a file, upright as its camera meant it; null where the browser reads none in it. */
export async function decodePhoto(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

/** Draws a picture with its edits onto a canvas, its longer side at most `longest` pixels. */
export function drawPhoto(canvas: HTMLCanvasElement, picture: ImageBitmap, edits: PhotoEdits, longest: number): void {
  const { width, height, matrix } = photoPlan(picture, edits, longest);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  if (!context) return;
  // A JPEG has no transparency: what is clear in a PNG is paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.setTransform(...matrix);
  context.drawImage(picture, 0, 0);
}

/** The picture as it is sent: edited, made smaller, and without anything its file said beside it. */
export async function photoToSend(picture: ImageBitmap, edits: PhotoEdits, longest: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  drawPhoto(canvas, picture, edits, longest);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
