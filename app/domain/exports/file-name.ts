import { legalText } from "./legal-text";

/** With the ending well below the 255 bytes that file systems take, for three bytes a character. */
const MAX_CHARACTERS = 60;
/** What Windows does not take in a name, and what would lead out of a folder. */
const REFUSED = /(\.\.)?[\\/:*?"<>|\t\r\n]+/g;

/** A name that every system takes as a file's: the parts joined by hyphens, and the ending. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = legalText(parts.join("-")).replace(REFUSED, " ").replace(/\s+/g, " ").trim();
  const short = [...name]
    .slice(0, MAX_CHARACTERS)
    .join("")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return `${short || "export"}.${ending}`;
}

/**
 * The header by which a browser saves a file under a name in any script: RFC 6266 with the name in UTF-8 by RFC 5987, and an
 * ASCII name before it for what does not know that.
 */
export function contentDisposition(name: string): string {
  const ending = /\.[a-z0-9]+$/.exec(name)?.[0] ?? "";
  // encodeURIComponent leaves these be, and RFC 5987 does not have them among its `attr-char`.
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="export${ending}"; filename*=UTF-8''${encoded}`;
}
