import writeXlsxFile from "write-excel-file/node";
import { describe, expect, it } from "vitest";
import { columnName, rowOf, spreadsheetFile, spreadsheetParts } from "../../../../tests/factories/spreadsheet-file";
import { zipFile } from "../../../../tests/packs/word-file";
import { readRosterFile, ROSTER_MAX_BYTES } from "./read-roster-file.server";

const SHARED = ["姓名", "学号", "林一", "0012"];
const ROWS = [
  ["姓名", "学号"],
  ["林一", "0012"],
];
const HEAD = rowOf(1, [0, 1]);

/** Why a file whose first sheet has these rows is refused, which a small file should be whatever it unfolds to; null where it is read. */
async function codeOf(rows: string, more: Record<string, string> = {}): Promise<string | null> {
  const file = spreadsheetFile({ sheets: [rows], shared: SHARED, more });
  expect(file.length).toBeLessThan(ROSTER_MAX_BYTES);
  const read = await readRosterFile(file);
  return read.ok ? null : read.code;
}

describe("a spreadsheet", () => {
  it("is read whatever its name, long numbers unrounded where they are text", async () => {
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

  it("is read with five thousand rows, as two programs write them", async () => {
    const texts = Array.from({ length: 30_000 }, (_, at) => `第${at}个`);
    const table = Array.from({ length: 5_000 }, (_, row) => texts.slice(row * 6, row * 6 + 6));
    const book = await writeXlsxFile(table.map((row) => row.map((value) => ({ value })))).toBuffer();
    expect(await readRosterFile(book)).toEqual({ ok: true, cells: table });
    const rows = table.map((row, at) =>
      rowOf(
        at + 1,
        row.map((_, column) => at * 6 + column),
      ),
    );
    const file = spreadsheetFile({ sheets: [rows.join("")], shared: texts });
    expect(await readRosterFile(file)).toEqual({ ok: true, cells: table });
  });

  it("is read where empty cells and rows go on to the end of the sheet for their style alone", async () => {
    const styled = Array.from({ length: 1_022 }, (_, at) => `<c r="${columnName(at + 2)}2" s="1"/>`).join("");
    const below = `<row r="1048575" customFormat="false" ht="12.8"/>
      <row r="1048576" ht="12.8"><c r="A1048576" s="1"/> <c r="B1048576" s="1" t="s"></c></row>`;
    expect(columnName(1_023)).toBe("AMJ");
    const sheet = `${HEAD}${rowOf(2, [2, 3], styled)}${below}`;
    expect(await readRosterFile(spreadsheetFile({ sheets: [sheet], shared: SHARED }))).toEqual({
      ok: true,
      cells: ROWS,
    });
    const prefixed = `${HEAD}${rowOf(2, [2, 3])}${below}`.replace(/<(\/?)(row|c|v)\b/g, "<$1x:$2");
    expect(await readRosterFile(spreadsheetFile({ sheets: [prefixed], shared: SHARED }))).toEqual({
      ok: true,
      cells: ROWS,
    });
  });

  it("is read whatever stands on the sheets that are not, and in its pictures", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const file = spreadsheetParts({
      sheets: [`${HEAD}${rowOf(2, [2, 3])}`, far, "<row/>".repeat(1_000_000)],
      shared: SHARED,
    });
    const picture = { name: "xl/media/image1.png", bytes: Buffer.alloc(2_000_000, "<") };
    const drawing = { name: "xl/drawings/drawing1.xml", bytes: Buffer.from("<a>".repeat(1_000_000)) };
    expect(await readRosterFile(zipFile([...file, picture, drawing]))).toEqual({ ok: true, cells: ROWS });
  });

  it("is read by the order of its workbook, where the first sheet is not the first part", async () => {
    const files = spreadsheetParts({ sheets: [HEAD, `${HEAD}${rowOf(2, [2, 3])}`], shared: SHARED }).map(
      ({ name, bytes }) => ({
        name,
        bytes:
          name === "xl/workbook.xml"
            ? Buffer.from(
                Buffer.from(bytes)
                  .toString()
                  .replace(/(<sheet [^>]+>)(<sheet [^>]+>)/, "$2$1"),
              )
            : bytes,
      }),
    );
    expect(await readRosterFile(zipFile(files))).toEqual({ ok: true, cells: ROWS });
  });

  it("is told what it is that lies too far away: content below, or to the side", async () => {
    const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;
    expect(await codeOf(`${HEAD}<row r="9999">${cell("CZ9999")}</row>`)).toBeNull();
    expect(await codeOf(`${HEAD}<row r="10000">${cell("A10000")}</row>`)).toBe("too-many-rows");
    expect(await codeOf(`${HEAD}<row r="2">${cell("A99999")}</row>`)).toBe("too-many-rows");
    expect(await codeOf(`${HEAD}<row r="2">${cell("DA2")}</row>`)).toBe("too-wide");
    expect(await codeOf(`${HEAD}<row r=" 9e9">${cell("A2")}</row>`)).toBe("too-wide");
    expect(await codeOf(`${HEAD}<row x:r='99999999'>${cell("A2")}</row>`)).toBe("too-many-rows");
    expect(await codeOf("<row><x/></row>".repeat(10_000))).toBe("too-many-rows");
  });
});

describe("a small spreadsheet that unfolds to more than may be read", () => {
  it.each([
    ["a million tags", `<row r="1">${'<c r="A1"><v/></c>'.repeat(300_000)}</row>`],
    ["a million attributes", `<row r="1"><d${' a="1"'.repeat(1_000_001)}/></row>`],
    [
      "a million references",
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"&#65;".repeat(1_000_001)}</t></is></c></row>`,
    ],
    ["one endless text", `<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(15_000_000)}</t></is></c></row>`],
    ["one endless attribute", `<row r="1"><c r="A1" t="${"x".repeat(15_000_000)}"><v>1</v></c></row>`],
    ["one endless comment", `<!--${"<".repeat(15_000_000)}-->`],
    ["parts beyond the bound", `<!--${"x".repeat(17 * 1024 * 1024)}-->`],
  ])("is refused as too much with %s", async (_, rows) => {
    expect(await codeOf(rows)).toBe("overloaded");
  });

  it("is refused as too much where its texts or its styles are it, or all parts together", async () => {
    expect(await codeOf(HEAD, { "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(1_000_001)}</sst>` })).toBe(
      "overloaded",
    );
    expect(await codeOf(HEAD, { "xl/styles.xml": `<styleSheet>${"<xf/>".repeat(1_000_001)}</styleSheet>` })).toBe(
      "overloaded",
    );
    const half = { "xl/styles.xml": `<styleSheet>${"<xf/>".repeat(600_000)}</styleSheet>` };
    expect(await codeOf(HEAD, half)).toBeNull();
    expect(await codeOf(HEAD, { ...half, "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(600_000)}</sst>` })).toBe(
      "overloaded",
    );
  });

  it("is refused as too much where one long text stands in thousands of cells, be it blanks alone but for a letter", async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => rowOf(at + 1, [0])).join("");
    expect(await readRosterFile(spreadsheetFile({ sheets: [rows], shared: ["林"] }))).toMatchObject({ ok: true });
    for (const text of ["林".repeat(10_000), `${" ".repeat(200_000)}林`]) {
      const file = spreadsheetFile({ sheets: [rows], shared: [text] });
      expect(await readRosterFile(file)).toEqual({ ok: false, code: "overloaded" });
    }
  });

  it.each([
    ["tags in one another", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`],
    ["comments that never end", "<!-- ".repeat(1_000_000)],
    ["a tag that never ends", `<c${' a=""'.repeat(3_000_000)} `],
    ["tags that never end", '<c a="1" '.repeat(1_000_000)],
    ["an empty cell in what would end a comment", `<!-- --<c/>><a></b><!-- -->`],
  ])("is refused as unreadable with %s", async (_, rows) => {
    expect(await codeOf(rows)).toBe("unreadable");
  });

  it("is refused as unreadable where it declares entities, or lists thousands of parts", async () => {
    const declared = '<!DOCTYPE a [<!ENTITY b "林"><!ENTITY c "&b;&b;&b;">]><worksheet/>';
    expect(await codeOf("", { "xl/worksheets/sheet1.xml": declared })).toBe("unreadable");
    const parts = Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`xl/${at}.xml`, "<a/>"]));
    expect(await codeOf(HEAD, parts)).toBe("unreadable");
  });

  it("is read by the parts that its directory names, not by others that stand in the file or by sizes that lie", async () => {
    const hidden = {
      name: "xl/worksheets/sheet1.xml",
      bytes: Buffer.from('<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>'),
    };
    const file = Buffer.from(
      zipFile([...spreadsheetParts({ sheets: [`${HEAD}${rowOf(2, [2, 3])}`], shared: SHARED }), hidden]),
    );
    const end = file.length - 22;
    const entry = 46 + hidden.name.length;
    const without = Buffer.concat([file.subarray(0, end - entry), file.subarray(end)]);
    for (const at of [8, 10]) without.writeUInt16LE(without.readUInt16LE(end - entry + at) - 1, end - entry + at);
    without.writeUInt32LE(without.readUInt32LE(end - entry + 12) - entry, end - entry + 12);
    expect(await readRosterFile(without)).toEqual({ ok: true, cells: ROWS });
    // What the first part says of itself, in front of it.
    without.writeUInt32LE(0xffff_fff0, 22);
    expect(await readRosterFile(without)).toEqual({ ok: true, cells: ROWS });
  });
});
