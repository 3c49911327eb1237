import { expect, test } from "vitest";
import { contentHash, sha256Hex } from "./content-hash";

test("the hash of a known text is the published SHA-256", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("key order and undefined members do not change a content hash, array order does", () => {
  expect(contentHash({ b: 1, a: [{ d: 1, c: 2 }], x: undefined })).toBe(contentHash({ a: [{ c: 2, d: 1 }], b: 1 }));
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test("what JSON cannot hold is refused", () => {
  expect(() => contentHash(undefined)).toThrow(TypeError);
});
