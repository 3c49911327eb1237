import { accessRegistry, type AccessEntry } from "./registry";

const compiled = accessRegistry.map((entry) => ({ entry, pattern: toPattern(entry.path) }));

/** The registry's first entry for a path of the address bar; single-fetch addresses (`….data`) count as their page. */
export function findAccess(pathname: string): AccessEntry | null {
  const page = pageOf(pathname);
  return compiled.find(({ pattern }) => pattern.test(page))?.entry ?? null;
}

/** `/bank.data` → `/bank`, `/_root.data` → `/`. */
export function pageOf(pathname: string): string {
  if (!pathname.endsWith(".data")) return pathname;
  const page = pathname.slice(0, -".data".length);
  return page === "/_root" ? "/" : page;
}

function toPattern(path: string): RegExp {
  const segments = path.split("/").map((segment) => {
    if (segment === "*") return ".*";
    if (segment.startsWith(":")) return "[^/]+";
    return segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${segments.join("/")}/?$`);
}
