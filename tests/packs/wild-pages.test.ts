import { describe, expect, test } from "vitest";
import type { Pack } from "@content/contract/pack";
import { importWildPack } from "@content/import/import-wild-pack";

function imported(...lines: string[]): Pack {
  const reading = importWildPack(lines.join("\n"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

const joins = ({ repairs }: Pack) => repairs.filter(({ kind }) => kind === "join").map(({ line }) => line);
const doubts = (pack: Pack, code: string) => pack.doubts.filter((doubt) => doubt.code === code).map(({ line }) => line);
const dropped = (pack: Pack) => pack.dropped.map(({ line }) => line);

const ARTICLE = ["山村的夜校", "镇党委书记 陆遥"];

describe("broken lines", () => {
  test("a short line that stops inside a sentence behind a whole one is joined", () => {
    const pack = imported(
      ...ARTICLE,
      "夜校开了三年，村里的青年学会了看图纸。手艺在身，走",
      "",
      "到哪里都有饭吃。家里的老人也放了心。",
    );
    expect(joins(pack)).toEqual([5]);
    expect(pack.articles[0]?.paragraphs.map(({ text }) => text)).toEqual([
      "夜校开了三年，村里的青年学会了看图纸。手艺在身，走到哪里都有饭吃。家里的老人也放了心。",
    ]);
  });

  test("a line that ends with a comma or inside a quotation is joined with the sentence behind it", () => {
    expect(joins(imported(...ARTICLE, "白天下地，", "晚上上课。"))).toEqual([4]);
    expect(joins(imported(...ARTICLE, "村里人说“学一门手艺", "顶半亩好地”，都愿意来。"))).toEqual([4]);
  });

  test("a line that may be a title is asked about, and joined where the tutor says so", () => {
    const pack = imported(
      ...ARTICLE,
      "夜校开在老祠堂里，桌椅是从旧学校搬来的，黑板是村里木匠新做的一块",
      "杉木板。灯一亮，人就来了。",
    );
    expect(joins(pack)).toEqual([]);
    expect(doubts(pack, "join-or-title")).toEqual([4]);
  });

  test("sub-heads and photo credits stay lines of their own", () => {
    const pack = imported(
      ...ARTICLE,
      "夜校开了三年。",
      "学手艺，也学规矩",
      "课前先讲安全。",
      "夜校开课了。学员在老师带领下练习接线。通讯员 方亮 摄",
      "结业的人越来越多。",
    );
    expect(joins(pack)).toEqual([]);
    expect(doubts(pack, "join-or-title")).toEqual([]);
  });
});

test("marks of a title below its text stay", () => {
  const long =
    "夜校的灯亮在山坳里，照着一条刚修好的水泥路，也照着背着工具包走来的青年，他们当中有人从前只会种地，如今会看";
  const pack = imported(
    ...ARTICLE,
    `${long}图纸，也会开机床，还能给别人`,
    "讲课。",
    "在老祠堂里",
    "灯亮到九点才熄。",
    "让「一技之长」照亮山村",
    "副镇长 何岭",
  );
  expect(pack.articles.map(({ title }) => title)).toContain("让「一技之长」照亮山村");
});

test("a title about scanning is no advertising; an invitation to scan is", () => {
  const pack = imported(
    "“扫码入园”别难住老人",
    "评论员 何岭",
    "公园门口贴着二维码。",
    "老人没带手机，进不去。",
    "扫码关注本站",
  );
  expect(pack.articles[0]?.title).toBe("“扫码入园”别难住老人");
  expect(dropped(pack)).toEqual([5]);
});

test("a head of theory is one whatever ordinal it bears", () => {
  const question = ["一、命题预测", "1.请谈谈夜校的意义(300字)。", "二、理论精析", "★对策"];
  const pack = imported(...question, "1.办好夜校。请来师傅，备好工具。", "一、留住学员。包吃包住。");
  expect(pack.theory[0]?.blocks.map(({ head }) => head)).toEqual(["1.办好夜校", "一、留住学员"]);
});
