import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";

/** More is refused while it is read: the importer's own limit is a little lower and has the clearer words. */
const MAX_PART_BYTES = 9 * 1024 * 1024;

export type Upload =
  | { ok: true; bytes: Uint8Array; fileName: string | null; pasted: string }
  | { ok: false; code: "too-large" | "nothing-given" };

/** The chosen file, or what was pasted, of the import form. Never holds more than a pack may be long. */
export async function readUpload(request: Request): Promise<Upload> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return { ok: false, code: "nothing-given" };
  let form: FormData;
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MAX_PART_BYTES });
    form = await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { ok: false, code: "too-large" };
    // A body cut short or put together wrongly holds no file that could be read.
    return { ok: false, code: "nothing-given" };
  }
  const file = form.get("file");
  const pasted = form.get("pasted");
  const text = typeof pasted === "string" ? pasted : "";
  if (file instanceof File && file.name !== "") {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, pasted: text };
  }
  if (text.trim() === "") return { ok: false, code: "nothing-given" };
  return { ok: true, bytes: new TextEncoder().encode(text), fileName: null, pasted: text };
}
