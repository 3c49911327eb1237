import { deflateRawSync } from "node:zlib";

type Part = { name: string; bytes: Uint8Array };

/** A zip file of these parts, each deflated; checksums are left out, since no reader here looks at them. */
export function zipFile(parts: Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const data = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    // The same fields stand in both records, two bytes further on in the directory.
    for (const [record, at] of [
      [local, 4],
      [entry, 6],
    ] as const) {
      record.writeUInt16LE(20, at);
      record.writeUInt16LE(8, at + 4);
      record.writeUInt32LE(data.length, at + 14);
      record.writeUInt32LE(bytes.length, at + 18);
      record.writeUInt16LE(label.length, at + 22);
    }
    entry.writeUInt32LE(offset, 42);
    chunks.push(local, label, data);
    directory.push(entry, label);
    offset += local.length + label.length + data.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, ...directory, end]);
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A paragraph; `list` and `level` (0-based) make it an item of an automatic list: 1 and 2 are numbered, 3 has bullets. */
type Paragraph = string | { words: string; list: 1 | 2 | 3; level?: number };

/** A Word document of these paragraphs, with as little around them as Word itself needs. A line end is a soft break. */
export function wordFile(paragraphs: Paragraph[]): Uint8Array {
  const body = paragraphs.map(paragraphXml).join("");
  return zipFile(
    [
      {
        name: "[Content_Types].xml",
        text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      {
        name: "_rels/.rels",
        text: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
      },
      { name: "word/numbering.xml", text: numberingXml() },
      { name: "word/document.xml", text: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
    ].map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
  );
}

function paragraphXml(paragraph: Paragraph): string {
  const {
    words,
    list,
    level = 0,
  } = typeof paragraph === "string" ? { words: paragraph, list: null, level: 0 } : paragraph;
  const properties =
    list === null ? "" : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  const texts = words.split("\n").map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:p>${properties}<w:r>${texts.join("<w:br/>")}</w:r></w:p>`;
}

function numberingXml(): string {
  const levels = (format: string) =>
    [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("");
  const lists = ["decimal", "chineseCounting", "bullet"].map((format, index) => ({ id: index + 1, format }));
  const designs = lists.map(
    ({ id, format }) => `<w:abstractNum w:abstractNumId="${id}">${levels(format)}</w:abstractNum>`,
  );
  const uses = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return `<w:numbering xmlns:w="${WORD}">${designs.join("")}${uses.join("")}</w:numbering>`;
}
