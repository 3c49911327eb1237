import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { anyText } from "../../../../tests/factories/any-text";
import { hashOfText } from "./hash-of-text.server";

it("is the hash that pages send, of any text", () => {
  expect(hashOfText("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  fc.assert(fc.property(anyText(), (text) => hashOfText(text) === sha256Hex(text)));
});
