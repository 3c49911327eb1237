import { isIPv6 } from "node:net";

/** One customer of a provider has a whole network of so many groups; counted singly, nobody would ever come to an end of it. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

/** What failures from an address are counted for: the address itself, of IPv6 the network, of IPv4 written as IPv6 the IPv4. */
export function countedAs(address: string): string {
  const [bare = ""] = address.split("%");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return address;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const between = Array.from({ length: Math.max(0, GROUPS - before.length - after.length) }, () => "0");
  const groups = tail === undefined ? before : [...before, ...between, ...after];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":");
}
