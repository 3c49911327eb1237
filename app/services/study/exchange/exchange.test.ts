import { beforeEach, describe, expect, it } from "vitest";
import { listAllReviews, listCards } from "@db/queries/study/cards";
import { NOW } from "../../../../tests/assignments/assigned-class";
import { addPerson } from "../../../../tests/attempts/questions";
import { openTestSchool } from "../../../../tests/factories/school";
import { answerOwnCard } from "../cards/answer-own-card.server";
import { keepCard } from "../cards/keep-card.server";
import { exportCards } from "./export-cards.server";
import { CARD_FILE_MAX_BYTES, importCards } from "./import-cards.server";
import { readCardFile } from "./read-card-file";

const bytes = (text: string) => new TextEncoder().encode(text);

function cardsIn(json: string) {
  const { cards } = JSON.parse(json) as { cards: { source: string }[] };
  return cards.sort((a, b) => (a.source < b.source ? -1 : 1));
}

async function practised() {
  const personId = await addPerson();
  for (const [front, back] of [
    ["开头", "=民之所盼，\n“政”之所向"],
    ["数据\t治理", "九成五，满意"],
    ["#枫桥经验", "小事不出村"],
  ] as const) {
    await keepCard({ personId, kind: "sentence", front, back, now: NOW });
  }
  const { rows } = await listCards({ personId, limit: 9, offset: 0 });
  const answer = { personId, cardId: rows[0]!.id, rating: 3 as const, seenReps: 0 };
  await answerOwnCard({ ...answer, key: `${personId}-k`, now: NOW + 5 });
  return personId;
}

beforeEach(async () => {
  await openTestSchool();
});

describe("cards in a file", () => {
  it("lose nothing as JSON: words, memory, times and every answer", async () => {
    const json = await exportCards({ personId: await practised(), format: "json" });
    const other = await addPerson();
    expect(await importCards({ personId: other, bytes: bytes(json), now: NOW + 9 })).toEqual({
      ...{ ok: true, added: 3, known: 0, bad: [], moreBad: 0 },
    });
    const copy = await exportCards({ personId: other, format: "json" });
    // Cards of one moment stand in the order of their ids, which another learner's copies do not share.
    expect(cardsIn(copy)).toEqual(cardsIn(json));
    expect(await listAllReviews({ personId: other })).toHaveLength(1);
    const again = await importCards({ personId: other, bytes: bytes(json), now: NOW + 9 });
    expect(again).toMatchObject({ added: 0, known: 3 });
  });

  it("fit into one file that is read back, though there are thousands of them with years of answers", async () => {
    const json = JSON.parse(await exportCards({ personId: await practised(), format: "json" })) as {
      cards: { reviews: unknown[] }[];
    };
    const answered = json.cards.find(({ reviews }) => reviews.length > 0)!;
    const years = Array.from({ length: 2_000 }, (_, no) => ({
      ...{ ...answered, source: `own:${no}` },
      reviews: Array.from({ length: 20 }, () => answered.reviews[0]),
    }));
    expect(bytes(JSON.stringify({ ...json, cards: years })).length).toBeLessThan(CARD_FILE_MAX_BYTES);
  });

  it.each(["csv", "tsv"] as const)("keep both sides as %s, line breaks and quotes too", async (format) => {
    const personId = await practised();
    const file = await exportCards({ personId, format });
    const read = readCardFile(file, NOW);
    expect(read.bad).toEqual([]);
    const { rows } = await listCards({ personId, limit: 9, offset: 0 });
    const sides = rows.map(({ front, back, kind }) => [front, back, kind]);
    expect(read.cards.map(({ front, back, kind }) => [front, back, kind]).sort()).toEqual(sides.sort());
    // Read back by the one who wrote it out, it holds nothing new.
    const again = await importCards({ personId, bytes: bytes(file), now: NOW + 9 });
    expect(again).toMatchObject({ ok: true, added: 0, known: rows.length });
    if (format === "csv") expect(file).toContain(`"'=民之所盼`);
  });

  it("are read from Anki's export, each row that is wrong named by its number", () => {
    const anki = "#separator:tab\n#html:false\n权责不清\t几家都不管\n只有正面\t\n" + `长\t${"字".repeat(1_001)}\n`;
    const read = readCardFile(anki, NOW);
    expect(read.cards).toMatchObject([{ front: "权责不清", back: "几家都不管", memory: { state: 0 } }]);
    expect(read.bad).toEqual([
      { row: 4, problem: "empty-side" },
      { row: 5, problem: "too-long" },
    ]);
  });

  it("are taken from a table of one's own whose first row begins with #, and the row that breaks it is named", () => {
    expect(readCardFile("#基层治理,小事不出村\n开头,民之所盼\n", NOW).cards).toMatchObject([
      { front: "#基层治理" },
      { front: "开头" },
    ]);
    expect(readCardFile('甲,乙\n丙,丁\n戊,"己\n', NOW)).toEqual({
      cards: [],
      bad: [{ row: 3, problem: "unreadable" }],
    });
  });

  it("are refused where the file is none, too large, or a card of it is not whole", async () => {
    const personId = await addPerson();
    const refuse = async (given: Uint8Array) => importCards({ personId, bytes: given, now: NOW });
    expect(await refuse(new Uint8Array(CARD_FILE_MAX_BYTES + 1))).toEqual({ ok: false, reason: "too-large" });
    expect(await refuse(bytes("{ not json"))).toMatchObject({ added: 0, bad: [{ problem: "unreadable" }] });
    const file = { format: "study-cards", version: 1, cards: [{ front: "x" }] };
    expect(await refuse(bytes(JSON.stringify(file)))).toMatchObject({ bad: [{ row: 1, problem: "not-a-card" }] });
    expect((await listCards({ personId, limit: 9, offset: 0 })).total).toBe(0);
  });
});

describe("a table made by hand", () => {
  const imported = async (file: Uint8Array) => {
    const personId = await addPerson();
    const answer = await importCards({ personId, bytes: file, now: NOW });
    return { answer, rows: (await listCards({ personId, limit: 9, offset: 0 })).rows };
  };

  it("may name its columns in Chinese, and keeps its order in the list and when it is first asked", async () => {
    const fronts = ["甲", "乙", "丙", "丁", "戊"];
    const { answer, rows } = await imported(bytes(`正面,背面\n${fronts.map((front) => `${front},背`).join("\n")}\n`));
    expect(answer).toMatchObject({ ok: true, added: 5, bad: [] });
    expect(rows.map(({ front }) => front)).toEqual(fronts);
    expect([...rows].sort((a, b) => a.dueAt - b.dueAt).map(({ front }) => front)).toEqual(fronts);
  });

  it("may be in the encoding of Chinese Windows", async () => {
    // 权责,不清 in GBK.
    const { rows } = await imported(new Uint8Array([0xc8, 0xa8, 0xd4, 0xf0, 0x2c, 0xb2, 0xbb, 0xc7, 0xe5]));
    expect(rows).toMatchObject([{ front: "权责", back: "不清" }]);
  });

  it("is told apart from a file with nothing in it, and from one that is no text", async () => {
    expect((await imported(bytes(" \n"))).answer).toEqual({ ok: false, reason: "empty" });
    expect((await imported(new Uint8Array([137, 80, 78, 71, 0, 1]))).answer).toEqual({ ok: false, reason: "binary" });
  });
});

it("a file of cards larger than any pack is read all the same, and what no database can hold is left out of its words", async () => {
  const json = JSON.parse(await exportCards({ personId: await practised(), format: "json" })) as { cards: object[] };
  json.cards = [{ ...json.cards[0], front: "权\u0000责", back: " 不清\r\n" }];
  const personId = await addPerson();
  const file = bytes(JSON.stringify(json) + " ".repeat(9 * 1024 * 1024));
  expect(await importCards({ personId, bytes: file, now: NOW })).toMatchObject({ ok: true, added: 1 });
  expect((await listCards({ personId, limit: 9, offset: 0 })).rows).toMatchObject([{ front: "权责", back: "不清" }]);
});
