/** Beyond this many bytes a file is refused unread: a topic pack is some 100 kB, so 8 MB is no pack. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** A share of control characters above which a file is no text. Tabs, line ends and form feeds are not counted. */
const MAX_CONTROL_SHARE = 0.01;

export type DecodedText =
  | { ok: true; text: string; encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be" }
  | { ok: false; code: "empty" | "binary" | "too-large"; params: Record<string, number> };

/**
 * Bytes of a file → its text, with the encoding that was found: a byte order mark decides, else strict UTF-8,
 * else GB18030 (what Chinese Windows editors still save). Line ends become LF; anything that is no text is refused by code.
 * `limit`, in bytes, is a pack's unless the file is of another kind.
 */
export function decodeText(bytes: Uint8Array, limit = MAX_BYTES): DecodedText {
  if (bytes.length > limit) {
    return { ok: false, code: "too-large", params: { bytes: bytes.length, limit } };
  }
  const decoded = decodeBytes(bytes);
  if (decoded === null || looksBinary(decoded.text)) return { ok: false, code: "binary", params: {} };
  const text = decoded.text.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { ok: false, code: "empty", params: {} };
  return { ok: true, text, encoding: decoded.encoding };
}

type Encoding = Extract<DecodedText, { ok: true }>["encoding"];

function decodeBytes(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, "utf-16be");
  // A NUL is legal in UTF-8 and in GB18030 but stands in no text: it tells a Word or image file at once.
  if (bytes.includes(0)) return null;
  return tryDecode(bytes, "utf-8") ?? tryDecode(bytes, "gb18030");
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // Not this encoding: the caller tries the next one or refuses the file.
    return null;
  }
}

function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isControl = code < 32 ? code !== 9 && code !== 10 && code !== 12 && code !== 13 : code >= 127 && code < 160;
    if (code === 0) return true;
    if (isControl) controls += 1;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}
