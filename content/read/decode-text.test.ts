import { expect, test } from "vitest";
import { decodeText, MAX_BYTES } from "./decode-text";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("UTF-8 is read with and without a byte order mark, and line ends become LF", () => {
  expect(decodeText(utf8("一\r\n二\r三"))).toEqual({ ok: true, text: "一\n二\n三", encoding: "utf-8" });
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("一")]))).toEqual({
    ok: true,
    text: "一",
    encoding: "utf-8",
  });
});

test("what is no UTF-8 is read as GB18030, and the encoding is stated", () => {
  const gb = new Uint8Array([0xb3, 0xc7, 0xca, 0xd0]); // 城市
  expect(decodeText(gb)).toEqual({ ok: true, text: "城市", encoding: "gb18030" });
});

test("UTF-16 is read when its byte order mark says so", () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0x4e]);
  expect(decodeText(bytes)).toEqual({ ok: true, text: "一", encoding: "utf-16le" });
});

test("empty files, files of blanks and binary files are refused by code", () => {
  expect(decodeText(new Uint8Array())).toMatchObject({ ok: false, code: "empty" });
  expect(decodeText(utf8(" \n\t\n"))).toMatchObject({ ok: false, code: "empty" });
  expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false, code: "binary" });
  expect(decodeText(utf8("\u0001\u0002\u0003 abc"))).toMatchObject({ ok: false, code: "binary" });
  expect(decodeText(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a]))).toMatchObject({ ok: false, code: "binary" });
});

test("a text of five megabytes is read, one beyond the limit is refused with both sizes", () => {
  expect(decodeText(new Uint8Array(5 * 1024 * 1024).fill(0x61))).toMatchObject({ ok: true });
  expect(decodeText(new Uint8Array(MAX_BYTES + 1).fill(0x61))).toEqual({
    ok: false,
    code: "too-large",
    params: { bytes: MAX_BYTES + 1, limit: MAX_BYTES },
  });
});
