import mammoth from "mammoth";
import { decodeText, MAX_BYTES, type DecodedText } from "@content/read/decode-text";
import { wordText, type WordNode } from "@content/read/word-text";
import { inflatedSize } from "../office-files/inflated-size.server";
import { judgeXml, type XmlBudget } from "../office-files/plain-xml";

/** What the parts of a Word file may unfold to in all: some twenty times a long pack. Beyond it the file is a trap. */
export const MAX_UNFOLDED_BYTES = 24 * 1024 * 1024;

/**
 * Tags, attributes and references of all parts that are read. A long pack has some 20,000; so many take two seconds. A text of
 * 100,000 characters stays within it where its runs have five characters or more; some programs make a run of every character.
 */
const MAX_PIECES = 250_000;

export type ReadDocument =
  | { ok: true; text: string; encoding: Extract<DecodedText, { ok: true }>["encoding"] | "docx" }
  | Extract<DecodedText, { ok: false }>
  /** A Word file whose formatting changes every few characters: its text is not in doubt, reading it would take too long. */
  | { ok: false; code: "fragmented"; params: Record<string, never> };

export type UnreadDocument = Extract<ReadDocument, { ok: false }>;

/**
 * Bytes of a text or Word file → its text. A Word file is known by its content, whatever its name; its lines are its
 * paragraphs, blank ones counted, so that a line number in a report is a paragraph's number; automatic list numbers stand
 * as words, soft line breaks as U+2028 inside their line (see `wordText`).
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (!isZip(bytes) || bytes.length > MAX_BYTES) return decodeText(bytes);
  const parts = new Map<string, Uint8Array>();
  const size = inflatedSize(bytes, MAX_UNFOLDED_BYTES, (part, name) => void parts.set(name, part));
  if (size === null) return { ok: false, code: "binary", params: {} };
  if (size > MAX_UNFOLDED_BYTES) {
    return { ok: false, code: "too-large", params: { bytes: size, limit: MAX_UNFOLDED_BYTES } };
  }
  const read = await readWord(parts);
  if (!read.ok) return { ok: false, code: read.code, params: {} };
  if (read.text.trim() === "") return { ok: false, code: "empty", params: {} };
  return { ok: true, text: read.text, encoding: "docx" };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

type ReadWord = { ok: true; text: string } | { ok: false; code: "binary" | "fragmented" };

async function readWord(parts: ReadonlyMap<string, Uint8Array>): Promise<ReadWord> {
  const budget = { pieces: MAX_PIECES };
  const read: { text: string | null } = { text: null };
  const transformDocument = (document: WordNode): WordNode => {
    read.text = wordText(document);
    // The text is all that is wanted: nothing is left to convert, no picture is unpacked.
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(openedFile(parts, budget), { transformDocument, includeEmbeddedStyleMap: false });
    if (read.text !== null) return { ok: true, text: read.text };
  } catch {
    // A zip that is no Word document, a broken one, or one that is a trap: the caller says so.
  }
  return { ok: false, code: budget.pieces < 0 ? "fragmented" : "binary" };
}

/**
 * The parts as mammoth takes a file that is open already, which its types do not say. Whatever it reads passes here, wherever
 * the file says that its document stands, and nothing that would keep it for minutes does.
 */
function openedFile(parts: ReadonlyMap<string, Uint8Array>, budget: XmlBudget): { buffer: Buffer } {
  const read = (name: string): Promise<string> => {
    const xml = new TextDecoder().decode(parts.get(name));
    const verdict = judgeXml(xml, budget);
    return verdict === "plain" ? Promise.resolve(xml) : Promise.reject(new Error(`${name}: the XML is ${verdict}`));
  };
  const opened: unknown = { file: { exists: (name: string) => parts.has(name), read } };
  return opened as { buffer: Buffer };
}
