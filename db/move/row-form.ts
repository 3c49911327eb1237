import { createHash } from "node:crypto";

/** A value as it travels: whole numbers as bigint, JSON as the text it is stored as. */
export type Value = null | string | bigint | number | boolean | Uint8Array;
export type Row = readonly Value[];

/**
 * A row as bytes, the same whichever database it was read from and different for any two rows that differ: each value says what
 * it is and how long. JSON counts as its text, order and spaces included; a null is no empty text; zero has one sign.
 */
export function rowForm(row: Row): Buffer {
  return Buffer.concat(row.map(valueForm));
}

function valueForm(value: Value): Buffer {
  if (value === null) return Buffer.from("n");
  if (typeof value === "string") return withLength("t", Buffer.from(value, "utf8"));
  if (typeof value === "bigint") return withLength("i", Buffer.from(value.toString()));
  if (typeof value === "boolean") return Buffer.from(value ? "y" : "f");
  if (typeof value === "number") return realForm(value);
  return withLength("b", Buffer.from(value.buffer, value.byteOffset, value.byteLength));
}

function withLength(letter: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${letter}${bytes.length}:`), bytes]);
}

function realForm(value: number): Buffer {
  const bytes = Buffer.alloc(9, "r");
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  return bytes;
}

const MODULUS = 1n << 256n;

export type TableSum = { rows: number; hash: string };

/**
 * Sums up rows whatever order they come in, since the two databases sort texts differently: the hash of a table is the sum of its
 * rows' SHA-256, so that a row that is missing, changed or there twice shows.
 */
export function tableSum() {
  let rows = 0;
  let sum = 0n;
  return {
    add(row: Row): void {
      rows += 1;
      sum = (sum + BigInt(`0x${createHash("sha256").update(rowForm(row)).digest("hex")}`)) % MODULUS;
    },
    total(): TableSum {
      return { rows, hash: sum.toString(16).padStart(64, "0") };
    },
  };
}
