import { fileURLToPath } from "node:url";

/** The file an address of SQLite names, or null where it names none (`:memory:` included: two connections cannot share it). */
export function sqlitePath(url: string): string | null {
  if (url.startsWith("file:///")) return fileURLToPath(url);
  const path = url.startsWith("file:") ? url.slice("file:".length) : url;
  if (path === "" || path === ":memory:" || path.startsWith("//") || /^[a-z][a-z0-9+.-]+:/i.test(path)) return null;
  return path;
}
