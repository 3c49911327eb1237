/** An address of a server as it may be said aloud: host, port and database. One that cannot be read is not said where it may hold a password, whole or in part. */
export function withoutPassword(url: string): string {
  const read = URL.canParse(url) ? new URL(url) : null;
  // A `/`, `?` or `#` of the password is taken for the end of the host; the sign that ends the password comes after it.
  const isWhole = read !== null && !`${read.pathname}${read.search}${read.hash}`.includes("@");
  if (isWhole && read.host) return `${read.protocol}//${read.host}${read.pathname}`;
  return /[@?]/.test(url) ? "postgres://…" : url;
}
