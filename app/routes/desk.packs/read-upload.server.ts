import {
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
  MaxPartSizeExceededError,
} from "@remix-run/node";
import { decodeText, MAX_BYTES } from "@content/read/decode-text";

export type Upload = { ok: true; text: string; encoding: string } | { ok: false; code: string; pasted: string };

/** The text of an import form: the chosen file, or what was pasted. Never reads more than a pack may be long. */
export async function readUpload(request: Request): Promise<Upload> {
  let form: FormData;
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MAX_BYTES });
    form = await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { ok: false, code: "too-large", pasted: "" };
    throw error;
  }
  const file = form.get("file");
  const pasted = form.get("pasted");
  const text = typeof pasted === "string" ? pasted : "";
  const chosen = file instanceof File && file.size > 0;
  if (!chosen && text.trim() === "")
    return { ok: false, code: file instanceof File && file.name ? "empty" : "nothing-given", pasted: text };
  const bytes = chosen ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text);
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded : { ok: false, code: decoded.code, pasted: text };
}
