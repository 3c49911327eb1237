/** Stands for one UTF-16 unit of a name, so that places in the text stay where they are. */
const MASK = "×";

/** A single character is a word of the language before it is a name. */
const SHORTEST_NAME = 2;

/**
 * A text in which the names of its writer are unreadable: what is shown in class never says whose it is, though somebody
 * signed it or a tutor addressed them. The length stays the same.
 */
export function maskedNames(text: string, names: readonly string[]): string {
  const sought = names
    .map((name) => name.trim())
    .filter(({ length }) => length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length);
  return sought.reduce((masked, name) => masked.replaceAll(name, MASK.repeat(name.length)), text);
}
