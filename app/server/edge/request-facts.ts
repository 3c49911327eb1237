import { environment } from "../env.server";

/** What the server knows of a request besides its body: the client's address and the origin people see. */
export type RequestFacts = { address: string; origin: string; secure: boolean };

/** Headers by lower-case name, of a Request or as Node has them. */
export type HeaderReader = Pick<Headers, "get">;

/**
 * Works out the client's address and the public origin. Forwarded headers count only as many hops as TRUST_PROXY says;
 * PUBLIC_ORIGIN, when set, is the origin whatever the Host header claims.
 */
export function requestFacts(
  headers: HeaderReader,
  socketAddress: string,
  env: { publicOrigin: string | null; trustProxy: number } = environment(),
): RequestFacts {
  const hops = env.trustProxy > 0 ? list(headers.get("x-forwarded-for")) : [];
  const hop = hops[Math.max(0, hops.length - env.trustProxy)];
  const address = hop === undefined ? socketAddress : withoutPort(hop);
  const forwarded = env.trustProxy > 0 ? list(headers.get("x-forwarded-proto")).at(-1) : undefined;
  const host = (env.trustProxy > 0 && headers.get("x-forwarded-host")) || headers.get("host") || "localhost";
  const origin = env.publicOrigin ?? `${forwarded === "https" ? "https" : "http"}://${host}`;
  return { address, origin, secure: origin.startsWith("https:") };
}

/** Some proxies write the port behind the address: each connection would be counted as somebody else. */
function withoutPort(hop: string): string {
  return /^(\d+(?:\.\d+){3}):\d+$/.exec(hop)?.[1] ?? /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? hop;
}

function list(value: string | null): string[] {
  return (value ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}
