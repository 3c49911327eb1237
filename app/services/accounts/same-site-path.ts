const ANY_ORIGIN = "http://own.invalid";

/** A path of this site that a form may lead back to, or null: never another site's address, however it is written. */
export function sameSitePath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return null;
  if (!URL.canParse(wanted, ANY_ORIGIN)) return null;
  const url = new URL(wanted, ANY_ORIGIN);
  if (url.origin !== ANY_ORIGIN || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search + url.hash;
}
