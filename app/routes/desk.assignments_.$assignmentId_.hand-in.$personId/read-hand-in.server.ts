import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { MAX_PHOTO_BYTES } from "~/domain/photos/photo-limits";
import { formProblem } from "~/server/forms/read-form.server";
import type { PaperAnswer } from "~/services/assignments/hand-in-for-candidate.server";
import { claimedType } from "~/services/photos/claimed-type";

/** All pictures of one paper, with its texts. */
const MAX_FORM_BYTES = 8 * MAX_PHOTO_BYTES;

export type HandInForm = { reason: string; answers: PaperAnswer[] };

/** What the form holds for the questions at these places; `too-large` where a picture or all of them are, null where it is none. */
export async function readHandIn(
  request: Request,
  positions: readonly number[],
): Promise<HandInForm | "too-large" | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) return "too-large";
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return null;
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MAX_PHOTO_BYTES });
    const form = await unstable_parseMultipartFormData(request, handler);
    if (formProblem(form) !== null) return null;
    const answers: PaperAnswer[] = [];
    for (const position of positions) answers.push(await answerAt(form, position));
    return { reason: wordsOf(form.get("reason")), answers };
  } catch (error) {
    return error instanceof MaxPartSizeExceededError ? "too-large" : null;
  }
}

async function answerAt(form: FormData, position: number): Promise<PaperAnswer> {
  const photos: PaperAnswer["photos"] = [];
  for (const file of form.getAll(`photos-${position}`)) {
    // A field in which nothing was chosen comes as an empty file.
    if (typeof file === "string" || file.size === 0) continue;
    photos.push({ bytes: new Uint8Array(await file.arrayBuffer()), claimed: claimedType(file.type) });
  }
  return { position, photos, text: wordsOf(form.get(`text-${position}`)) };
}

function wordsOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}
