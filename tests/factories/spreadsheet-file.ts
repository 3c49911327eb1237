import { zipFile } from "../packs/word-file";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Spreadsheet = {
  /** The rows of each sheet as XML, the first one in front. */
  sheets: string[];
  /** The texts that cells name by number. */
  shared?: string[];
  /** Parts besides, or in place of those that are made of this. */
  more?: Record<string, string>;
};

/** The parts of an .xlsx file as programs write them, with as little around the cells as they need. */
export function spreadsheetParts({
  sheets,
  shared = [],
  more = {},
}: Spreadsheet): { name: string; bytes: Uint8Array }[] {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const listed = sheets.map(
    (_, at) => `<sheet name="表${at + 1}" sheetId="${at + 1}" state="visible" r:id="rId${at + 3}"/>`,
  );
  const relations = sheets.map((_, at) => relation(`rId${at + 3}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  const texts = shared.map((text) => `<si><t xml:space="preserve">${text}</t></si>`);
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "styles", "styles.xml")}${relation("rId2", "sharedStrings", "sharedStrings.xml")}${relations.join("")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts.join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
  return Object.entries(parts).map(([name, xml]) => ({ name, bytes: Buffer.from(xml) }));
}

export function spreadsheetFile(spreadsheet: Spreadsheet): Uint8Array {
  return zipFile(spreadsheetParts(spreadsheet));
}

/** The letters of a column that is counted from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A row, counted from 1, whose cells name shared texts. */
export function rowOf(row: number, texts: number[], after = ""): string {
  const cells = texts.map((text, column) => `<c r="${columnName(column)}${row}" s="0" t="s"><v>${text}</v></c>`);
  return `<row r="${row}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${cells.join("")}${after}</row>`;
}
