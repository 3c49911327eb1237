import { serialize } from "hono/utils/cookie";

const ONE_YEAR_S = 31_536_000;

/** The Set-Cookie value that keeps a choice (language, appearance) in the browser. It is no secret and names nobody. */
export function preferenceCookie(name: string, value: string): string {
  return serialize(name, value, { path: "/", sameSite: "Lax", maxAge: ONE_YEAR_S });
}
