import fc from "fast-check";
import { expect, test } from "vitest";
import { readPack } from "@content/read/read-pack";
import { command } from "~/cli/pack/inspect";
import { inflatedSize } from "~/services/office-files/inflated-size.server";
import { MAX_UNFOLDED_BYTES, readDocument } from "~/services/content/read-document.server";
import { WORD, wordFile, zipFile } from "./word-file";

const PARAGRAPHS = [
  "一、热点链接",
  "",
  "渡口的浮桥修好了。",
  "二、命题预测",
  "1.请谈谈修桥的意义(300字)。",
  "",
  "2.请写一篇建议(约字)。",
];

test("a Word file is read paragraph by paragraph, blank ones counted as lines", async () => {
  expect(await readDocument(wordFile(PARAGRAPHS.slice(0, 5)))).toEqual({
    ok: true,
    text: PARAGRAPHS.slice(0, 5).join("\n"),
    encoding: "docx",
  });
});

test("automatic numbers of a Word file are read as ordinals, its soft breaks as lines of one paragraph", async () => {
  const bytes = wordFile([
    "渡口备考网",
    "咨询热线:010-55550000",
    { words: "热点链接", list: 2 },
    "渡口的浮桥修好了。\n两岸的人都来看。",
    { words: "命题预测", list: 2 },
    { words: "请谈谈修桥的意义(300字)。", list: 1 },
    { words: "请写一篇建议。\n要求:语言得体,不超过400字。", list: 1 },
    { words: "素材积累", list: 2 },
    "建议框架:\n让渡口活起来",
    { words: "先修桥", list: 1 },
    { words: "修主桥", list: 1, level: 1 },
    { words: "修便桥", list: 1, level: 1 },
    { words: "再通船", list: 1 },
    { words: "船要新", list: 3 },
  ]);
  const document = await readDocument(bytes);
  const reading = document.ok ? readPack(document.text) : null;
  if (reading?.ok !== true) throw new Error(JSON.stringify(reading));
  const { pack } = reading;
  expect(pack.dropped.map(({ line }) => line)).toEqual([1, 2]);
  expect(pack.sections.map(({ line }) => line)).toEqual([3, 5, 8]);
  expect(pack.hotLinks.map(({ text, line }) => [text, line])).toEqual([
    ["渡口的浮桥修好了。", 4],
    ["两岸的人都来看。", 4],
  ]);
  expect(pack.questions.map(({ line, limit, requirements }) => [line, limit.max, requirements])).toEqual([
    [6, 300, null],
    [7, 400, "语言得体,不超过400字。"],
  ]);
  expect(pack.frameworks).toMatchObject([
    {
      title: "让渡口活起来",
      line: 9,
      points: [
        { text: "1. 先修桥", line: 10, children: [{ text: "（1）修主桥" }, { text: "（2）修便桥" }] },
        { text: "2. 再通船", line: 13, children: [{ text: "船要新", line: 14 }] },
      ],
    },
  ]);
});

test("a problem in a Word file is named with its paragraph", async () => {
  const document = await readDocument(wordFile(PARAGRAPHS));
  expect(document.ok && readPack(document.text)).toMatchObject({ problems: [{ code: "limit-unreadable", line: 7 }] });
});

test("pack:inspect takes a Word file whatever its name and says what the lines are", async () => {
  const said = { out: "", err: "" };
  const code = await command(["pack.txt"], {
    stdin: () => Promise.resolve(new Uint8Array()),
    readFile: () => Promise.resolve(wordFile(PARAGRAPHS.slice(0, 5))),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  expect(code).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({ questions: [{ line: 5 }] });
  expect(said.err).toContain("lines are paragraph numbers");
});

test("text that is no Word file is decoded as before, an empty document is empty", async () => {
  expect(await readDocument(new TextEncoder().encode("PK 记录"))).toMatchObject({ ok: true, encoding: "utf-8" });
  expect(await readDocument(wordFile(["", " "]))).toMatchObject({ ok: false, code: "empty" });
});

test("a zip file that is no Word document, or a cut one, is no document", async () => {
  const other = zipFile([{ name: "a.txt", bytes: Buffer.from("别的文件") }]);
  expect(await readDocument(other)).toMatchObject({ ok: false, code: "binary" });
  expect(await readDocument(wordFile(PARAGRAPHS).subarray(0, 400))).toMatchObject({ ok: false, code: "binary" });
});

test("a file that unfolds beyond the bound is refused before it is read, even where it lies about its size", async () => {
  const bomb = zipFile([{ name: "word/document.xml", bytes: Buffer.alloc(MAX_UNFOLDED_BYTES + 1) }]);
  expect(bomb.length).toBeLessThan(100_000);
  expect(await readDocument(bomb)).toMatchObject({ ok: false, code: "too-large" });
  const lying = Buffer.from(bomb);
  const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  lying.writeUInt32LE(10, entry + 24);
  lying.writeUInt32LE(10, 22);
  expect(await readDocument(lying)).toMatchObject({ ok: false, code: "too-large" });
});

test("whatever bytes of a Word file change, reading never throws", async () => {
  const whole = wordFile(PARAGRAPHS);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      const document = await readDocument(bytes);
      expect(document.ok || document.code).toBeTruthy();
    }),
    { numRuns: 60 },
  );
});

const AROUND = wordFile(["词"]);

/** A Word file whose body is this, with what a document type may say before it. */
function wordFileOf(body: string, before = ""): Uint8Array {
  const parts: { name: string; bytes: Uint8Array }[] = [];
  inflatedSize(AROUND, MAX_UNFOLDED_BYTES, (bytes, name) => void parts.push({ name, bytes }));
  const document = `${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return zipFile(
    parts.map(({ name, bytes }) =>
      name === "word/document.xml" ? { name, bytes: Buffer.from(document) } : { name, bytes },
    ),
  );
}

test.each([
  ["a million empty paragraphs", "fragmented", "<w:p/>".repeat(1_000_000)],
  ["a million runs in one paragraph", "fragmented", `<w:p>${"<w:r/>".repeat(1_000_000)}</w:p>`],
  ["comments that never end", "binary", "<!-- ".repeat(200_000)],
  ["tags in one another without end", "binary", `${"<w:sdt>".repeat(100_000)}${"</w:sdt>".repeat(100_000)}`],
  ["tags that other tags end", "binary", "<w:sdt></w:p>".repeat(1_000)],
  [
    "attributes without end",
    "fragmented",
    `<w:p ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`,
  ],
  ["references without end", "fragmented", `<w:p><w:r><w:t>${"&#65;".repeat(300_000)}</w:t></w:r></w:p>`],
])("a small Word file with %s is refused as %s before a tree is made of it", async (_, code, body) => {
  const trap = wordFileOf(body);
  expect(trap.length).toBeLessThan(1024 * 1024);
  expect(await readDocument(trap)).toEqual({ ok: false, code, params: {} });
});

/** A text of 100,000 characters whose runs are so long, each with a format of its own. */
function textInRunsOf(length: number): Uint8Array {
  const run = `<w:r w:rsidR="00AA"><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="24"/></w:rPr><w:t>${"字".repeat(length)}</w:t></w:r>`;
  return wordFileOf(`<w:p>${run.repeat(500 / length)}</w:p>`.repeat(200));
}

test("a long Word file is read in runs of five characters, and told to be fragmented where each is one", async () => {
  const long = await readDocument(textInRunsOf(5));
  expect(long.ok && long.text.length).toBe(100_199);
  expect(await readDocument(textInRunsOf(1))).toEqual({ ok: false, code: "fragmented", params: {} });
});

test("pack:inspect says of a fragmented Word file what to do with it", async () => {
  const said: string[] = [];
  const code = await command(["pack.docx"], {
    stdin: () => Promise.resolve(new Uint8Array()),
    readFile: () => Promise.resolve(textInRunsOf(1)),
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
  });
  expect([code, said]).toEqual([1, [expect.stringMatching(/^pack\.docx:1: 格式过于零碎 .* save it as plain text/)]]);
});

test("a Word file that declares entities is refused, one with comments and references is read", async () => {
  const words = "<!-- a > b --><w:p><w:r><w:t xml:space='preserve'>一 &lt; 二</w:t></w:r></w:p>";
  expect(await readDocument(wordFileOf(words))).toMatchObject({ ok: true, text: "一 < 二" });
  const declared = '<!DOCTYPE w [<!ENTITY a "字"><!ENTITY b SYSTEM "file:///etc/hostname">]>';
  expect(await readDocument(wordFileOf(words, declared))).toMatchObject({ ok: false, code: "binary" });
});
