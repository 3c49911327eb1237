import { describe, expect, it } from "vitest";
import { zipFile } from "../../../../tests/packs/word-file";
import { readRosterFile, ROSTER_MAX_BYTES } from "./read-roster-file.server";
import { readRosterText } from "./read-roster-text";
import { rosterToText } from "./roster-to-text";

const utf8 = (text: string) => new TextEncoder().encode(text);
const ROWS = [
  ["姓名", "学号"],
  ["林一", "0012"],
];

describe("a roster's file", () => {
  it("is read as CSV in UTF-8 with or without a mark, in UTF-16 and in GBK", async () => {
    const text = "姓名,学号\r\n林一,0012\r\n";
    const gbk = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd1, 0xa7, 0xba, 0xc5, 0x0d, 0x0a, 0xc1, 0xd6, 0xd2, 0xbb, 0x2c];
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), utf16, Uint8Array.from([...gbk, ...utf8("0012\n")])]) {
      expect(await readRosterFile(bytes)).toEqual({ ok: true, cells: ROWS });
    }
  });

  it("keeps empty rows, so that numbers are the file's, and commas and line ends within quotation marks", () => {
    expect(readRosterText('姓名,备注\n\n"林一","a,b\nc"\n王二')).toEqual([
      ["姓名", "备注"],
      [""],
      ["林一", "a,b\nc"],
      ["王二"],
    ]);
    expect(readRosterText("姓名\t账号\n林一\tlin")).toEqual([
      ["姓名", "账号"],
      ["林一", "lin"],
    ]);
    expect(readRosterText('姓名,账号\n"林一,lin')).toBeNull();
  });

  it("comes back as the same cells from the text that is mended in the page", () => {
    const cells = [["姓名", "备注"], [""], ['"林"一', "a\tb"], ["王二", ""]];
    expect(readRosterText(rosterToText(cells))).toEqual(cells);
  });

  it("is read up to its last row and column that hold something", async () => {
    const empty = ",,,\r\n".repeat(100_000);
    expect(await readRosterFile(utf8(`姓名,学号,,,\n林一,0012,, ,\n${empty}`))).toEqual({ ok: true, cells: ROWS });
    expect(await readRosterFile(utf8(`姓名，学号，\n林一，0012，\n，，\n`))).toEqual({ ok: true, cells: ROWS });
    expect(await readRosterFile(utf8("姓名,备注\n林一,转来，\n"))).toMatchObject({
      cells: [
        ["姓名", "备注"],
        ["林一", "转来，"],
      ],
    });
  });

  it("is refused where it is too large, no table, empty, or a trap", async () => {
    const code = async (bytes: Uint8Array) => {
      const read = await readRosterFile(bytes);
      return read.ok ? null : read.code;
    };
    expect(await code(new Uint8Array(ROSTER_MAX_BYTES + 1))).toBe("too-large");
    expect(await code(zipFile([{ name: "a.txt", bytes: utf8("a") }]))).toBe("unreadable");
    expect(await code(Uint8Array.from([0x89, 0x50, 0, 1]))).toBe("unreadable");
    expect(await code(utf8(" , ,\n"))).toBe("empty");
    expect(await code(utf8('姓名\n"林'))).toBe("quotes-open");
    expect(await code(utf8("姓名\n".repeat(10_000)))).toBe("too-many-rows");
    expect(await code(utf8(`姓名\n${",\n".repeat(300_000)}林一`))).toBe("too-many-rows");
    expect(await code(utf8(`姓名${",1".repeat(104)}`))).toBe("too-wide");
    expect(await code(utf8("姓名\n".repeat(9_999)))).toBeNull();
    expect(await code(utf8(`姓名${",1".repeat(103)}`))).toBeNull();
  });
});
