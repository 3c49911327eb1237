import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import type { Viewer } from "~/domain/access/viewer";
import { formProblem } from "~/server/forms/read-form.server";
import { CLIPPING_FILE_MAX_BYTES } from "~/services/clippings/exchange/clipping-file";
import { importClippings, type ClippingsImported } from "~/services/clippings/exchange/import-clippings.server";

type ReadFile = { request: Request; viewer: Viewer; personId: string; now: number };
export type FileRead = ClippingsImported | { ok: false; reason: "nothing-given" };

/** Takes in the file of the form. */
export async function readFile({ request, ...whose }: ReadFile): Promise<FileRead> {
  let form: FormData;
  try {
    // One byte more than is read, so that the limit is the reader's, in its words.
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: CLIPPING_FILE_MAX_BYTES + 1 });
    form = await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    return { ok: false, reason: error instanceof MaxPartSizeExceededError ? "too-large" : "nothing-given" };
  }
  const file = form.get("file");
  if (formProblem(form) !== null || !(file instanceof File) || file.name === "") {
    return { ok: false, reason: "nothing-given" };
  }
  return importClippings({ ...whose, bytes: new Uint8Array(await file.arrayBuffer()) });
}
