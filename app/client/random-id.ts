/** Random hex of so many bytes. `crypto.randomUUID` is missing on plain HTTP; this is not. */
export function randomId(bytes = 8): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
