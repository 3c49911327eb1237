/** The server's clock, the only source of "now" for services and routes: UTC milliseconds. */
export function now(): number {
  return Date.now();
}
