import { DatabaseUnusable } from "../unusable/database-unusable";
import { withoutPassword } from "../unusable/without-password";

export const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);

/** Throws `DatabaseUnusable` for an address of a server in which user, password and host cannot be told apart. */
export function requireReadable(url: string): void {
  const where = withoutPassword(url);
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read && !isHidden(where) && isDecodable(read.username) && isDecodable(read.password)) return;
  throw new DatabaseUnusable("wrong-address", where);
}

/** Of what the address holds nothing could be said aloud. */
const isHidden = (where: string) => where.endsWith("…");

function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false; // a `%` that two hexadecimal digits do not follow
  }
}
