/** Shorter keys are placeholders of local servers; leaving them out would tear words apart. */
const SHORTEST_SECRET = 8;

/** A line of the log without the key, wherever it came from: a header, an error of a library, an address. */
export function redactKey(line: string, key: string | null): string {
  if (key === null || key.length < SHORTEST_SECRET) return line;
  // As it stands in JSON, where a quotation mark of the key is escaped.
  return line.replaceAll(JSON.stringify(key).slice(1, -1), "[redacted]");
}
