import { importPack, type ImportedPack, type ImportPack, type RefusedPack } from "./import-pack.server";
import { readDocument } from "./read-document.server";

/** Bytes of a text or Word file or of a pasted text → the bank. What is no text comes back as a problem without a line. */
export async function importPackFile({
  bytes,
  ...rest
}: Omit<ImportPack, "text"> & { bytes: Uint8Array }): Promise<ImportedPack | RefusedPack> {
  const decoded = await readDocument(bytes);
  if (!decoded.ok) return { ok: false, problems: [{ code: decoded.code, line: null, params: decoded.params }] };
  return importPack({ ...rest, text: decoded.text });
}
