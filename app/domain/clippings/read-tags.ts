/** What stands between two tags: the marks of a Chinese or an English list, or white space. */
const BETWEEN = /[、，,；;|\s]+/;

/** Tags as they were typed into one field, each once, in their order. */
export function readTags(typed: string): string[] {
  return [...new Set(typed.split(BETWEEN).filter((tag) => tag !== ""))];
}
