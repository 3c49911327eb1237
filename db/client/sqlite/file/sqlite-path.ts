import { fileURLToPath } from "node:url";

/**
 * The file an address of SQLite names, or null where it names none (`:memory:` included: two connections cannot share it). A server's
 * address behind a stray quote or space names none either: as a file, its password would be the name of a folder.
 */
export function sqlitePath(url: string): string | null {
  if (url.startsWith("file:///")) return fileURLToPath(url);
  const path = url.startsWith("file:") ? url.slice("file:".length) : url;
  if (
    path === "" ||
    path === ":memory:" ||
    path.includes("://") ||
    path.startsWith("//") ||
    /^[a-z][a-z0-9+.-]+:/i.test(path)
  )
    return null;
  return path;
}
