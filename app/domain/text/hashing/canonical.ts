/** Besides U+0000, what canonical text has not or has only in pairs. */
const TO_LOOK_AT = /[\r\uD800-\uDFFF]/;

/**
 * Canonical text: the one form in which text is hashed, stored and addressed. CRLF and CR become LF, U+0000 goes,
 * lone surrogates become U+FFFD, everything else stays untouched. Offsets anywhere are UTF-16 units of this form.
 * Idempotent; never throws.
 */
export function canonicalText(text: string): string {
  if (!TO_LOOK_AT.test(text) && !text.includes("\u0000")) return text;
  const lines = text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "");
  return lines.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
    unit.length === 2 ? unit : "\uFFFD",
  );
}
