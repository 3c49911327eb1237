import { describe, expect, it } from "vitest";
import { GENRE_IDS } from "@content/contract/genre";
import { pointSchema } from "@content/contract/rubric";
import { TERMS } from "../terms/term-data";
import { clippingCard } from "./clipping-card";
import { formCard } from "./form-card";
import { packOfSource, headCards } from "./head-cards";
import { termCards } from "./term-cards";

const point = (label: string, ...words: string[]) =>
  pointSchema.parse({ id: "p", label, expressions: [{ role: "head", allOf: [words.length > 0 ? words : ["一词"]] }] });

describe("termCards", () => {
  it("makes one card of many phrasings for a point whose accepted term carries over", () => {
    const cards = termCards([{ point: point("老街沟渠权责不清，报修无人回应"), reason: "absent" }]);
    expect(cards.map(({ back }) => back)).toEqual(["权责不清", "诉求渠道不畅"]);
    expect(cards[0]).toMatchObject({ kind: "term", source: "term:权责不清" });
  });

  it("reads the term among the rubric's words too, and makes no card twice", () => {
    const missed = [point("沟渠淤塞", "权责不明"), point("巷口积水", "职责不清")];
    expect(termCards(missed.map((one) => ({ point: one, reason: "keyword-missing" as const })))).toHaveLength(1);
  });

  it("makes none of a material's own particulars, nor for a loss that no term would have prevented", () => {
    expect(termCards([{ point: point("王师傅报修七次，沟渠三年未清"), reason: "absent" }])).toEqual([]);
    expect(termCards([{ point: point("权责不清"), reason: "reversed" }])).toEqual([]);
  });

  it("never shows a word of the question: everything on the card stands in the table", () => {
    const secret = "老街东口第三根雨水管";
    const cards = termCards([{ point: point(`${secret}权责不清`, secret, "权责不清"), reason: "absent" }]);
    expect(cards).toHaveLength(1);
    expect(JSON.stringify(cards)).not.toContain(secret);
  });
});

describe("the table of terms", () => {
  it("names no term twice, gives each two phrasings, and never says the term in them", () => {
    expect(new Set(TERMS.map(({ term }) => term)).size).toBe(TERMS.length);
    for (const { term, phrasings } of TERMS) {
      expect(phrasings.length).toBeGreaterThanOrEqual(2);
      for (const phrasing of phrasings) expect(phrasing).not.toContain(term);
    }
  });
});

describe("headCards", () => {
  const theory = {
    title: "为什么要共建共治",
    blocks: [
      { head: null, text: "导语。" },
      { head: "凝聚共识", text: `凝聚共识是前提，${"多听多问，".repeat(30)}` },
      { head: "形成合力", text: "各方一起动手。" },
    ],
  };

  it("asks for each head by its first words, and never shows the head in front", () => {
    const cards = headCards({ packId: "e:1", topic: "基层治理", theory });
    expect(cards.map(({ back }) => back)).toEqual(["凝聚共识", "形成合力"]);
    expect(cards[0]?.front).toMatch(/^基层治理 · 为什么要共建共治（1\/2）\n/);
    expect(cards[0]?.front).not.toContain("凝聚共识");
    expect(cards[0]?.front.length).toBeLessThan(100);
    expect(cards.map(({ source }) => packOfSource(source))).toEqual(["e:1", "e:1"]);
    expect(packOfSource("term:head:a1")).toBeNull();
  });
});

describe("formCard", () => {
  it("says what a genre's form asks for, and is there for no genre that asks for nothing", () => {
    expect(formCard("open-letter")?.back).toBe(
      ["标题：要写（关于……的……）", "称谓：要写", "结语：按题目要求", "落款：要写", "日期：要写"].join("\n"),
    );
    expect(formCard("request")?.back).toContain("请批示");
    expect(formCard("other")).toBeNull();
    for (const genre of GENRE_IDS) expect(formCard(genre)?.source ?? `form:${genre}`).toBe(`form:${genre}`);
  });
});

describe("clippingCard", () => {
  const clipping = {
    id: "c",
    kind: "figure" as const,
    text: "群众满意率从六成升到九成五",
    source: null,
    sourceDate: null,
    packId: null,
  };

  it("asks by topic, use and source, or by its first words where nothing is said of it", () => {
    expect(clippingCard({ ...clipping, topics: ["治理"], uses: ["论据"], source: "日报" }).front).toBe(
      "治理\n论据\n日报",
    );
    expect(clippingCard({ ...clipping, topics: [], uses: [] })).toEqual({
      ...{ kind: "figure", source: "clipping:c", front: "群众满意率从六成……", back: clipping.text },
    });
  });

  it("names the topic it was taken from, so that it is kept back with it, and no topic for words of one's own", () => {
    const plain = { ...clipping, topics: [], uses: [] };
    expect(packOfSource(clippingCard({ ...plain, packId: "街区-1" }).source)).toBe("街区-1");
    expect(packOfSource(clippingCard(plain).source)).toBeNull();
  });
});
