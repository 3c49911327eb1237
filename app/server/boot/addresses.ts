import { networkInterfaces } from "node:os";

/** The addresses to print: this machine's own, then those at which its network reaches it. */
export function reachableAddresses(host: string, port: number): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [`http://${host}:${port}`];
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address !== undefined && address.family === "IPv4" && !address.internal)
    .map((address) => `http://${address?.address}:${port}`);
  return [`http://localhost:${port}`, ...outside];
}
