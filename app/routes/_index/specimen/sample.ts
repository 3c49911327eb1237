import type { Rubric } from "@content/contract/rubric";

/** Written for the first screen, to show what a report looks like: nobody's answer. */
export const SAMPLE_ANSWER =
  "一是停车供需失衡，车位缺口大，消防通道常被占用。二是物业管理缺位，群众怨言不少。三是还有不少地方需要进一步改进。";

/** The ids of its key points, in order; each names a sentence of the catalogue. */
export const SAMPLE_POINT_IDS = ["parking", "upkeep", "residents"] as const;

/** Three key points of its own. The engine awards them, nobody else. */
export const SAMPLE_RUBRIC: Rubric = {
  version: 1,
  title: "首页示例",
  family: "gist",
  mode: "points",
  marks: 6,
  points: [
    {
      id: "parking",
      label: "停车供需矛盾突出",
      marks: 2,
      pointKind: "problem",
      expressions: [
        {
          role: "head",
          allOf: [
            ["停车", "车位"],
            ["失衡", "不足", "缺口", "紧张"],
          ],
        },
        { role: "detail", allOf: [["消防通道"], ["占用", "堵塞"]] },
      ],
    },
    {
      id: "upkeep",
      label: "物业管理缺位",
      marks: 2,
      pointKind: "problem",
      expressions: [
        { role: "head", allOf: [["物业"], ["缺位", "撤出", "弃管"]] },
        {
          role: "detail",
          allOf: [
            ["物业费", "收缴率"],
            ["低", "不足", "不到"],
          ],
        },
      ],
    },
    {
      id: "residents",
      label: "居民参与不足",
      marks: 2,
      pointKind: "problem",
      expressions: [
        {
          role: "whole",
          allOf: [
            ["居民", "业主"],
            ["参与", "议事", "到场"],
            ["不足", "不够", "少"],
          ],
        },
      ],
    },
  ],
};
