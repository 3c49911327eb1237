/** Normalised text with quoted words blanked: somebody else speaks there. Offsets stay. */
export function unquoted(text: string): string {
  return text.replace(/"[^"\n]*"/g, (quoted) => " ".repeat(quoted.length));
}
