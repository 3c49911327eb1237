import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import { MAX_PHOTO_BYTES, MAX_PHOTOS } from "~/domain/photos/photo-limits";
import { formProblem, readForm } from "~/server/forms/read-form.server";

/** All pictures of one form, and a little for its other fields. */
const MAX_FORM_BYTES = MAX_PHOTOS * MAX_PHOTO_BYTES + 64 * 1024;

/** The fields of a form of the paper room; null where the body is none, `too-large` where a picture or all of them are. */
export async function readPhotoForm(request: Request): Promise<FormData | "too-large" | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) return "too-large";
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return readForm(request);
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MAX_PHOTO_BYTES });
    const form = await unstable_parseMultipartFormData(request, handler);
    return formProblem(form) === null ? form : null;
  } catch (error) {
    return error instanceof MaxPartSizeExceededError ? "too-large" : null;
  }
}
