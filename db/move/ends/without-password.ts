/** An address of a server as it may be said aloud: host, port and database. Whatever cannot be read is not said at all. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "postgres://…";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
