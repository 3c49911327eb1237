import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { database } from "@db/client/database";
import { listClippings } from "@db/queries/clippings/clippings";
import { insertLibraryEntries } from "@db/queries/content/library";
import { insertPack } from "@db/queries/content/packs";
import { getLibraryMark } from "@db/queries/library/marks";
import type { Viewer } from "~/domain/access/viewer";
import { saveBookmark } from "~/services/library/marks/save-bookmark.server";
import { saveNote } from "~/services/library/marks/save-note.server";
import { addViewer, NOW } from "../../../../tests/assignments/assigned-class";
import { openTestSchool } from "../../../../tests/factories/school";
import { keepClipping, MOST_CLIPPINGS } from "../keep-clipping.server";
import { CLIPPING_FILE_MAX_BYTES } from "./clipping-file";
import { exportClippings } from "./export-clippings.server";
import { importClippings } from "./import-clippings.server";

let one: { viewer: Viewer; personId: string };
let other: { viewer: Viewer; personId: string };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const take = (who: typeof one, text: string) => importClippings({ ...who, bytes: bytesOf(text), now: NOW + 9 });
const wordsOf = async ({ personId }: typeof one) => {
  const { rows } = await listClippings({ personId, withoutPacks: [], limit: 99, offset: 0 });
  return rows.map(({ id: _id, personId: _person, ...words }) => words).sort((a, b) => (a.text < b.text ? -1 : 1));
};
const keep = (who: typeof one, text: string, more: object = {}) =>
  keepClipping({
    personId: who.personId,
    typed: { kind: "sentence", text, source: "", sourceDate: "", topics: [], uses: [], ...more },
    ...{ packId: null, now: NOW },
  });

beforeEach(async () => {
  await openTestSchool();
  const [a, b] = [await addViewer(), await addViewer()];
  one = { viewer: a.viewer, personId: a.person.id };
  other = { viewer: b.viewer, personId: b.person.id };
  await keep(one, "=1+1 不是算式", { source: "@城市日报", sourceDate: "2026-03-05", topics: ["治理"], uses: ["论据"] });
  await keep(one, '带"引号"，\n两行', { kind: "case", topics: ["民生", "治理"] });
});

describe("a file of clippings", () => {
  it("is read back to the same words as JSON, by someone else too, and adds nothing the second time", async () => {
    const file = await exportClippings({ ...one, format: "json", now: NOW });
    expect(await take(other, file)).toMatchObject({ ok: true, added: 2, known: 0, bad: [] });
    expect(await wordsOf(other)).toEqual(await wordsOf(one));
    expect(await take(other, file)).toMatchObject({ ok: true, added: 0, known: 2 });
    expect(await wordsOf(other)).toHaveLength(2);
  });

  it("holds no cell that a spreadsheet would carry out, and is read back to the same words as CSV", async () => {
    const file = await exportClippings({ ...one, format: "csv", now: NOW });
    const cells = parse(file, { bom: true }).flat();
    expect(cells).toContain("'=1+1 不是算式");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(await take(other, file)).toMatchObject({ ok: true, added: 2, bad: [] });
    const plain = ({ kind, text, source, sourceDate, topics, uses }: Awaited<ReturnType<typeof wordsOf>>[number]) => [
      ...[kind, text, source, sourceDate, topics, uses],
    ];
    expect((await wordsOf(other)).map(plain)).toEqual((await wordsOf(one)).map(plain));
  });

  it("names the rows that are wrong and takes the others, in any order of named columns", async () => {
    const rows = [
      "text,kind,date,topics",
      "好句,句子,,甲 乙",
      ",句子,,",
      "某事,诗,,",
      "旧闻,案例,2026-02-30,",
      "记,note,,",
    ];
    expect(await take(other, rows.join("\r\n"))).toEqual({
      ...{ ok: true, added: 1, known: 0, notes: 0, moreBad: 0 },
      bad: [
        { row: 3, problem: "empty" },
        { row: 4, problem: "no-kind" },
        { row: 5, problem: "bad-date" },
        { row: 6, problem: "no-entry" },
      ],
    });
    expect(await wordsOf(other)).toMatchObject([{ text: "好句", topics: ["甲", "乙"] }]);
  });

  it("is refused whole where it is too large, no text, or more than may be kept", async () => {
    const large = new Uint8Array(CLIPPING_FILE_MAX_BYTES + 1);
    expect(await importClippings({ ...other, bytes: large, now: NOW })).toEqual({ ok: false, reason: "too-large" });
    const many = Array.from({ length: MOST_CLIPPINGS + 1 }, (_, no) => `sentence,第${no}句`).join("\n");
    expect(await take(other, many)).toEqual({ ok: false, reason: "too-many" });
    expect(await take(other, "{ not json")).toMatchObject({ ok: true, added: 0, bad: [{ problem: "unreadable" }] });
    expect(await wordsOf(other)).toEqual([]);
  });
});

describe("notes of the library in a file", () => {
  const markOf = ({ personId }: typeof one, entryId: string) => getLibraryMark({ personId, entryId });
  async function addEntries() {
    await database().tx(async (tx) => {
      await insertPack({ id: "p", title: "夜市治理", origin: "imported", createdAt: NOW }, tx);
      const block = { head: null, text: "先听群众说。", line: 2 };
      const entry = (id: string, status: "draft" | "published") => ({
        ...{ id, packId: "p", kind: "theory" as const, title: `理论${id}`, status, line: 1, createdAt: NOW },
        content: { title: `理论${id}`, line: 1, blocks: [block] },
      });
      await insertLibraryEntries([entry("open", "published"), entry("hidden", "draft")], tx);
    });
  }
  const fileOf = (notes: object[]) => JSON.stringify({ format: "study-clippings", version: 1, clippings: [], notes });
  const note = {
    entryId: "open",
    pack: "夜市治理",
    title: "理论open",
    note: "=先立后破",
    bookmarkedAt: NOW,
    updatedAt: NOW,
  };

  it("are kept on the entry they stand on, by its id or by pack and title, and stay what they were there", async () => {
    await addEntries();
    await saveNote({ ...one, entryId: "open", note: "=先立后破", now: NOW });
    await saveBookmark({ ...one, entryId: "open", bookmarked: true, now: NOW });
    const file = await exportClippings({ ...one, format: "json", now: NOW });
    expect(await take(other, file)).toMatchObject({ ok: true, notes: 1, bad: [] });
    expect(await markOf(other, "open")).toMatchObject({ note: "=先立后破", bookmarkedAt: NOW });
    expect(await take(other, file)).toMatchObject({ notes: 0, known: 3 });

    await saveNote({ ...other, entryId: "open", note: "自己的话", now: NOW });
    expect(await take(other, fileOf([{ ...note, entryId: "elsewhere" }]))).toMatchObject({ notes: 0, bad: [] });
    expect(await markOf(other, "open")).toMatchObject({ note: "自己的话" });
  });

  it("are refused by their row where the entry is not there for the learner or the note is none", async () => {
    await addEntries();
    const notes = [
      { ...note, entryId: "hidden", title: "理论hidden" },
      { ...note, title: "没有", entryId: "no" },
      { note: 1 },
    ];
    expect(await take(other, fileOf([...notes, { ...note, entryId: "no" }]))).toMatchObject({
      ...{ ok: true, added: 0, notes: 1 },
      bad: [
        { row: 1, problem: "no-entry" },
        { row: 2, problem: "no-entry" },
        { row: 3, problem: "not-a-note" },
      ],
    });
    expect(await markOf(other, "hidden")).toBeNull();
    expect(await markOf(other, "open")).toMatchObject({ note: "=先立后破" });
  });
});

it("a table made by hand may call its columns what the page calls them, in any order", async () => {
  const file = "内容,类别,主题,日期,出处,用途\n小事不出村,句子,基层治理,2026-03-01,调研笔记,开头\n";
  expect(await take(other, file)).toMatchObject({ ok: true, added: 1, bad: [] });
  const kept = JSON.parse(await exportClippings({ ...other, format: "json", now: NOW })) as { clippings: object[] };
  expect(kept.clippings).toMatchObject([
    { kind: "sentence", text: "小事不出村", source: "调研笔记", sourceDate: "2026-03-01", topics: ["基层治理"] },
  ]);
});
