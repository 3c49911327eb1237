import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./sha256";

const known = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("bytes of every length around the borders of a block have the hash that the platform's own says", () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 131 + length) % 256);
    expect(sha256(bytes), `${length} bytes`).toBe(known(bytes));
  }
});

test("any bytes have the hash that the platform's own says, long ones too", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => sha256(bytes) === known(bytes)));
  const long = new Uint8Array(3_000_000).fill(0xe4);
  expect(sha256(long)).toBe(known(long));
});

test("no constant lies so near to the border of its 32 bits that another machine's last bit could change it", () => {
  const primes = Array.from({ length: 310 }, (_, i) => i + 2).filter((n) =>
    Array.from({ length: n - 2 }, (_, i) => i + 2).every((m) => n % m !== 0),
  );
  for (const [root, count] of [
    [Math.sqrt, 8],
    [Math.cbrt, 64],
  ] as const) {
    for (const prime of primes.slice(0, count)) {
      const rest = ((root(prime) % 1) * 2 ** 32) % 1;
      expect(Math.min(rest, 1 - rest), `the root of ${prime}`).toBeGreaterThan(2 ** -10);
    }
  }
});
