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

describe("lines about the page", () => {
  const text = ["山坳里亮着一盏灯。", "夜校开课了，来的人比去年多。"];

  test("a site's line under the title gives date and author and goes, as do the lines below the text", () => {
    const pack = imported(
      "山村的夜校",
      "2025-03-04 08:15 来源：某县融媒体中心 作者：陆遥 字号：大 中 小",
      ...text,
      "（责编：何岭、方亮）",
      "分享到： 微信 微博",
      "阅读 2048",
      "【纠错】",
    );
    expect(pack.articles).toMatchObject([{ title: "山村的夜校", author: "陆遥", date: "2025-03-04", line: 1 }]);
    expect(pack.articles[0]?.paragraphs.map(({ line }) => line)).toEqual([3, 4]);
    expect(dropped(pack)).toEqual([2, 5, 6, 7, 8]);
  });

  test.each([
    ["a source with its date", "来源：某县日报  2025年03月04日", null],
    ["a newspaper's page with its date", "第B02版:乡村 2025年3月4日 星期二", null],
    ["labels without blanks", "发布时间:2025-3-4来源:某县日报作者:陆遥", "陆遥"],
  ])("%s goes, and its date is the article's", (_what, line, author) => {
    for (const head of [
      ["山村的夜校", line],
      [line, "山村的夜校"],
    ]) {
      const pack = imported(...head, ...text);
      expect(pack.articles).toMatchObject([{ title: "山村的夜校", author, date: "2025-03-04" }]);
      expect(dropped(pack)).toEqual([head.indexOf(line) + 1]);
    }
  });

  test("editors between two articles go, and a sign before a name makes an author", () => {
    const pack = imported(
      ...["山村的夜校", "□ 本报记者 陆遥", ...text, "责任编辑：何岭 版式设计：方亮"],
      ...["老桥不老", "□ 方小亮", "桥修了三回，石头还是那些石头。"],
    );
    expect(pack.articles.map(({ title, author }) => [title, author])).toEqual([
      ["山村的夜校", "本报记者 陆遥"],
      ["老桥不老", "方小亮"],
    ]);
    expect(dropped(pack)).toEqual([5]);
  });

  test("titles and sentences that begin like a label stay", () => {
    for (const line of ["阅读：山村的另一盏灯", "作者：陆遥", "编辑部的故事", "时间：下午三点 地点：老祠堂"]) {
      expect(dropped(imported("山村的夜校", ...text, line, "灯一直亮着。"))).toEqual([]);
    }
  });
});

describe("lines between two models", () => {
  const head = ["一、命题预测", "1.请谈谈夜校的意义(300字)。", "二、范文赏析", "大作文:"];

  test("more about a named author opens no model of its own", () => {
    const pack = imported(
      ...head,
      ...["让夜校的灯亮起来", "评论员 何岭", "灯亮了，人就来了。", "(作者系某县委党校讲师)", "2025年3月5日"],
      ...["手艺不怕学", "评论员 方亮", "学会一样，就多一条路。"],
    );
    expect(pack.models.map(({ title, author, date }) => [title, author, date])).toEqual([
      ["让夜校的灯亮起来", "评论员 何岭", "2025-03-05"],
      ["手艺不怕学", "评论员 方亮", null],
    ]);
    expect(doubts(pack, "unplaced")).toEqual([8]);
  });

  test("behind a source the next title opens a model, with its subtitle", () => {
    const pack = imported(
      ...head,
      ...["让夜校的灯亮起来", "某报评论员", "灯亮了，人就来了。", "(来源:某县日报 2025年3月5日)"],
      ...["手艺不怕学", "——写在夜校三周年", "学会一样，就多一条路。"],
    );
    expect(pack.models.map(({ title, author, date }) => [title, author, date])).toEqual([
      ["让夜校的灯亮起来", "某报评论员", "2025-03-05"],
      ["手艺不怕学——写在夜校三周年", null, null],
    ]);
    expect(dropped(pack)).toEqual([8]);
  });
});

describe("questions and sections under other names", () => {
  test("labels over groups of questions are no questions, and every numbered line under them is one", () => {
    const pack = imported(
      ...["一、命题预测", "(一)简答题", "1.什么是夜校？(100字)", "2.请列举夜校的三条好处。(200字)"],
      ...["(二)论述题(共1题，20分)", "1.试论夜校的意义。(500字)"],
    );
    expect(pack.questions.map(({ line, limit }) => [line, limit.max])).toEqual([
      [3, 100],
      [4, 200],
      [6, 500],
    ]);
    expect(doubts(pack, "several-limits")).toEqual([]);
    expect(doubts(pack, "unplaced")).toEqual([5]);
  });

  test("an exam paper gives its materials and its questions", () => {
    const pack = imported(
      ...["给定资料", "资料1", "夜校开在老祠堂里。", "资料2", "学员来自六个村。"],
      ...["作答要求", "问题一", "根据“给定资料1”，概括夜校的做法。(10分)", "要求：全面、准确。不超过150字。"],
      ...["问题二", "结合给定资料，以“灯”为题写一篇文章。(40分)", "要求：自拟题目。1000～1200字。"],
    );
    expect(pack.kind).toBe("topic-pack");
    expect(pack.materials.map(({ title }) => title)).toEqual(["资料1", "资料2"]);
    expect(pack.questions.map(({ line, marks, limit }) => [line, marks, limit.max])).toEqual([
      [7, 10, 150],
      [10, 40, 1200],
    ]);
  });

  test("a page with the bare word 题目 is no exam paper", () => {
    expect(imported("山村的夜校", "夜校开了三年。", "题目", "灯一直亮着。").kind).toBe("material");
  });

  const PACK = ["一、命题预测", "1.请谈谈夜校的意义(300字)。", "二、理论解读", "★路径", "夜校要办得久。灯要一直亮着。"];

  test("写作提纲 opens the outlines", () => {
    const pack = imported(...PACK, "三、写作提纲", "大作文:", "让灯亮着", "一、请师傅", "二、备工具");
    expect(pack.frameworks.map(({ title, points }) => [title, points.length])).toEqual([["让灯亮着", 2]]);
  });

  test("a heading that carries on the sections' numbering under an unknown name is asked about", () => {
    const pack = imported(
      ...PACK,
      "三、名师点拨",
      "灯亮在哪里，人就到哪里。",
      "四、范文欣赏",
      "大作文:",
      "让灯亮着",
      "灯亮了。",
    );
    expect(doubts(pack, "unknown-section")).toEqual([6]);
    const points = imported(
      ...PACK,
      "三、写作提纲",
      "大作文:",
      "让灯亮着",
      "一、请师傅",
      "二、备工具",
      "三、留学员",
      "四、传手艺",
    );
    expect(doubts(points, "unknown-section")).toEqual([]);
  });
});
