/** An address of a server as it may be said aloud: host, port and database. One that cannot be read is not said where it may hold a password. */
export function withoutPassword(url: string): string {
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read?.host) return `${read.protocol}//${read.host}${read.pathname}`;
  return /[@?]/.test(url) ? "postgres://…" : url;
}
