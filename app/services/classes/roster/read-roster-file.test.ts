import writeXlsxFile from "write-excel-file/node";
import { describe, expect, it } from "vitest";
import { zipFile } from "../../../../tests/packs/word-file";
import { inflatedSize } from "~/services/content/inflated-size.server";
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

  it("is read as a spreadsheet, whatever its name, long numbers unrounded where they are text", async () => {
    const book = writeXlsxFile([
      [{ value: "姓名" }, { value: "学号" }, { value: "入学" }],
      [{ value: "林一" }, { value: "00123456789012345678" }, { value: new Date(0), format: "yyyy-mm-dd" }],
      [{ value: "王二" }, { value: 20260001 }],
    ]);
    expect(await readRosterFile(await book.toBuffer())).toEqual({
      ok: true,
      cells: [
        ["姓名", "学号", "入学"],
        ["林一", "00123456789012345678", "1970-01-01"],
        ["王二", "20260001", ""],
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
    expect(await code(zipFile([{ name: "a", bytes: new Uint8Array(17 * 1024 * 1024) }]))).toBe("too-large");
    for (const place of ['row r="10000000"', 'row r=" 9e9"', 'c r="XFD1"', "row r='99999'"]) {
      const sheet = `<worksheet><sheetData><${place}/></sheetData></worksheet>`;
      expect(await code(zipFile([{ name: "xl/worksheets/sheet1.xml", bytes: utf8(sheet) }]))).toBe("too-wide");
    }
  });

  it("is refused where a small spreadsheet unfolds to endless rows, or one long text to thousands of cells", async () => {
    const book = await writeXlsxFile(ROWS.map((row) => row.map((value) => ({ value })))).toBuffer();
    const changed = (sheet: string, shared: string) => {
      const parts: { name: string; bytes: Uint8Array }[] = [];
      const given = new Map([
        ["xl/worksheets/sheet1.xml", `<worksheet><sheetData>${sheet}</sheetData></worksheet>`],
        ["xl/sharedStrings.xml", `<sst><si><t>${shared}</t></si></sst>`],
      ]);
      inflatedSize(book, ROSTER_MAX_BYTES, (bytes, name) => {
        const text = given.get(name);
        parts.push({ name, bytes: text === undefined ? bytes : utf8(text) });
      });
      return zipFile(parts);
    };
    const same = Array.from(
      { length: 2_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    );
    expect(await readRosterFile(changed(same.join(""), "林".repeat(10_000)))).toEqual({ ok: false, code: "too-large" });
    expect(await readRosterFile(changed(same.join(""), "林"))).toMatchObject({ ok: true });
    expect(await readRosterFile(changed("<row/>".repeat(10_000), ""))).toEqual({ ok: false, code: "too-wide" });
    const wide = `<row r="1">${'<c r="A1"/>'.repeat(500_000)}</row>`;
    expect(await readRosterFile(changed(wide, ""))).toEqual({ ok: false, code: "too-wide" });
    expect(await readRosterFile(changed('<row r="1"/><row r="9999"><c r="ZZ9999"/></row>', ""))).toEqual({
      ok: false,
      code: "too-wide",
    });
  });
});
