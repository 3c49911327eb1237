import { describe, expect, it } from "vitest";
import { DRILL_MATERIAL, KEY_WORDS, SAMPLE_DRILLS } from "../../../tests/factories/drills";
import type { DrillAnswer } from "./drill-answer";
import { drillResult } from "./drill-result";
import { drillTask } from "./drill-task";

const texts = new Map([[DRILL_MATERIAL.hash, DRILL_MATERIAL.text]]);
const drills = SAMPLE_DRILLS;

describe("what is worked on", () => {
  it.each(Object.values(drills))("holds nothing of the key of $kind", (drill) => {
    const shown = JSON.stringify(drillTask(drill, texts));
    for (const words of KEY_WORDS[drill.kind]) expect(shown).not.toContain(words);
    expect(drillTask(drill, texts).kind).toBe(drill.kind);
  });

  it("shows heads in another order than the right one", () => {
    const task = drillTask(drills["order-heads"], texts);
    if (task.kind !== "order-heads") throw new Error("another kind");
    expect([...task.heads].sort()).toEqual(drills["order-heads"].heads.map(({ text }) => text).sort());
    expect(task.heads).not.toEqual(drills["order-heads"].heads.map(({ text }) => text));
  });

  it("cuts the paragraph out of its material and refuses a material that is not there", () => {
    expect(drillTask(drills["condense-paragraph"], texts)).toMatchObject({ passage: ["车位不足。"] });
    expect(() => drillTask(drills["find-points"], new Map())).toThrow(/h1/);
  });
});

describe("what an answer leads to", () => {
  it("marks sentences as found, too much and missed", () => {
    const answer = { kind: "find-points" as const, sentences: ["m1:1", "m1:2"] };
    expect(drillResult(drills["find-points"], texts, answer)).toEqual({
      kind: "find-points",
      points: [
        { label: "停车困难", places: [{ material: "材料1", text: "车位不足" }], marked: ["车位不足。"] },
        { label: "通道不畅", places: [{ material: "材料1", text: "楼道堆满杂物" }], marked: [] },
      ],
      extra: ["清晨很安静。"],
      marks: { "m1:1": "found", "m1:2": "extra", "m1:3": "missed" },
    });
  });

  it("takes places for the heads as they were shown", () => {
    const task = drillTask(drills["order-heads"], texts);
    if (task.kind !== "order-heads") throw new Error("another kind");
    const right = drills["order-heads"].heads.map(({ text }) => text);
    const places = task.heads.map((head) => right.indexOf(head) + 1);
    expect(drillResult(drills["order-heads"], texts, { kind: "order-heads", places })).toMatchObject({
      right: 3,
      complete: true,
    });
  });

  it("scores remembered heads one by one, with words of the answer as evidence", () => {
    const answer = { kind: "recall-heads" as const, heads: ["", "增加一些车位\n", "搞好绿化"] };
    const result = drillResult(drills["recall-heads"], texts, answer);
    if (result?.kind !== "recall-heads") throw new Error("another kind");
    expect(result.text).toBe("1. 增加一些车位\n2. 搞好绿化");
    expect(result.report.points.map(({ status }) => status)).toEqual(["hit", "missed"]);
    expect(result.report.points[0]?.evidence[0]?.text).toContain("增加");
    expect(result.labels).toEqual(["想方设法增设车位", "定期清理楼道"]);
  });

  it("scores a condensed text by the drill's rubric and limit", () => {
    const walk =
      "邻里之间见面多了，晚饭后散步的人一天比一天多，孩子在楼下玩耍，老人坐在树荫里聊天，路灯到点就亮，夜里也走得安心。";
    const text = `增设车位，清理楼道。${walk}`;
    const result = drillResult(drills["condense-paragraph"], texts, { kind: "condense-paragraph", text });
    if (result?.kind !== "condense-paragraph") throw new Error("another kind");
    expect(result.report.share).toBe(1);
    expect(result.report.findings.map(({ code }) => code)).toContain("over-limit");
  });

  it("lays an expanded point beside the model and gives it no score", () => {
    const result = drillResult(drills["expand-point"], texts, { kind: "expand-point", text: "车位要紧。" });
    expect(result).toMatchObject({ kind: "expand-point", model: { text: "范文的这一段。" } });
    expect(result).not.toHaveProperty("report");
  });

  it("is nothing where the answer belongs to another kind", () => {
    for (const drill of Object.values(drills)) {
      const answer: DrillAnswer =
        drill.kind === "read-prompt" ? { kind: "order-heads", places: [] } : { kind: "read-prompt", elements: [] };
      expect(drillResult(drill, texts, answer)).toBeNull();
    }
  });
});
