import { expect, test } from "vitest";
import type { Framework, ModelEssay } from "../../contract/pack";
import { tellingPoints } from "./head-points";
import { modelHeads } from "./model-heads";

const model = (...texts: string[]): ModelEssay => ({
  ...{ title: "题", genre: "essay", line: 1, author: null, date: null, links: [], framework: null },
  paragraphs: texts.map((text, at) => ({ text, line: at + 2 })),
});
const headsOf = (...texts: string[]) => modelHeads(model(...texts), null).map(({ head }) => head);

test("what grants a point, leads over or turns to the listeners opens no part of an essay", () => {
  expect(
    headsOf(
      "开篇点题，引出全文。",
      "规矩从群众中来，方能合情。有些地方关起门来写条目。",
      "有人管，规矩才立得住。没人管的规矩是一张纸。",
      "有人担心，打分计较会不会伤了和气。其实不会。",
      "当然，强调规矩不等于照搬。各村有各村的实际。",
      "也要看到，规矩并非越多越好。",
      "乡亲们，规矩是大家的事。",
      "结尾收束全文。",
    ),
  ).toEqual(["规矩从群众中来，方能合情", "有人管，规矩才立得住"]);
});

test("between numbered heads nothing else is one", () => {
  const speech = [
    "一、提高认识",
    "小巷虽不起眼，却天天要走。一是民生所盼。",
    "二、抓好重点",
    "一要补设施。先地下、后地上。",
  ];
  expect(headsOf("同志们：", ...speech, "让我们行动起来。")).toEqual(["提高认识", "抓好重点"]);
});

test("heads that every text of the genre has give way to those below them, in a model and in its outline", () => {
  const memo = [
    "一、主要问题",
    "一是车位总量不足。缺口突出。",
    "二、原因分析",
    "一是规划欠账。标准偏低。",
    "三、对策建议",
  ];
  expect(headsOf("停车难反映集中。", ...memo, "一是挖潜增量。同步施划。")).toEqual([
    ...["车位总量不足", "规划欠账", "挖潜增量"],
  ]);
  const point = (text: string, ...below: string[]) => ({
    ...{ text, line: 1 },
    children: below.map((child) => ({ text: child, line: 2, children: [] })),
  });
  const outline = (...points: Framework["points"]): Framework => ({
    ...{ title: "题", genre: "proposal-memo", line: 1, model: null, points },
  });
  const told = (framework: Framework) => tellingPoints(framework).map(({ text }) => text);
  expect(
    told(outline(point("一、主要问题", "一是不足"), point("二、原因分析"), point("三、对策建议", "一是挖潜"))),
  ).toEqual(["一是不足", "一是挖潜"]);
  expect(told(outline(point("一、改得快", "一是快"), point("二、管得久")))).toEqual(["一、改得快", "二、管得久"]);
  expect(told(outline(point("一、主要问题"), point("二、原因分析")))).toHaveLength(2);
});
