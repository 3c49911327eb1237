import mammoth from "mammoth";
import { decodeText, MAX_BYTES, type DecodedText } from "@content/read/decode-text";
import { wordText, type WordNode } from "@content/read/word-text";
import { inflatedSize } from "./inflated-size.server";

/** What the parts of a Word file may unfold to in all: some twenty times a long pack. Beyond it the file is a trap. */
export const MAX_UNFOLDED_BYTES = 24 * 1024 * 1024;

export type ReadDocument =
  | { ok: true; text: string; encoding: Extract<DecodedText, { ok: true }>["encoding"] | "docx" }
  | Extract<DecodedText, { ok: false }>;

/**
 * Bytes of a text or Word file → its text. A Word file is known by its content, whatever its name; its lines are its
 * paragraphs, blank ones counted, so that a line number in a report is a paragraph's number; automatic list numbers stand
 * as words, soft line breaks as U+2028 inside their line (see `wordText`).
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (!isZip(bytes) || bytes.length > MAX_BYTES) return decodeText(bytes);
  const size = inflatedSize(bytes, MAX_UNFOLDED_BYTES);
  if (size === null) return { ok: false, code: "binary", params: {} };
  if (size > MAX_UNFOLDED_BYTES) {
    return { ok: false, code: "too-large", params: { bytes: size, limit: MAX_UNFOLDED_BYTES } };
  }
  const text = await readWord(bytes);
  if (text === null) return { ok: false, code: "binary", params: {} };
  return text.trim() === "" ? { ok: false, code: "empty", params: {} } : { ok: true, text, encoding: "docx" };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

async function readWord(bytes: Uint8Array): Promise<string | null> {
  let text: string | null = null;
  const transformDocument = (document: WordNode): WordNode => {
    text = wordText(document);
    // The text is all that is wanted: nothing is left to convert, no picture is unpacked.
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
    return text;
  } catch {
    // A zip that is no Word document, or a broken one: the caller says so.
    return null;
  }
}
