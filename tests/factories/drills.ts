import type { Drill } from "@content/contract/drill";
import type { Rubric } from "@content/contract/rubric";

/** The material that two of the drills are worked on. */
export const DRILL_MATERIAL = { hash: "h1", title: "材料1", text: "车位不足。清晨很安静。楼道堆满杂物。" };

const shared = { title: "找点", provenance: { pack: "estate", line: 3 }, inferred: false };
const point = (id: string, label: string, groups: string[][]) => ({
  id,
  label,
  marks: null,
  expressions: [{ allOf: groups, role: "whole" as const }],
});
const rubric: Rubric = {
  version: 1,
  title: "要目",
  mode: "points",
  marks: null,
  points: [
    point("p1", "增设车位", [["增设", "增加"], ["车位"]]),
    point("p2", "清理楼道", [
      ["清理", "清走"],
      ["楼道", "杂物"],
    ]),
  ],
};
/** A drill of each kind, small enough to see at a glance what is its key. */
export const SAMPLE_DRILLS: { [Kind in Drill["kind"]]: Extract<Drill, { kind: Kind }> } = {
  "find-points": {
    ...shared,
    kind: "find-points",
    prompt: "标出含有问题的句子。",
    materials: [{ key: "m1", title: "材料1", hash: "h1" }],
    points: [
      { id: "p1", label: "停车困难", source: [{ material: "m1", start: 0, end: 4 }] },
      { id: "p2", label: "通道不畅", source: [{ material: "m1", start: 11, end: 17 }] },
    ],
  },
  "read-prompt": {
    ...shared,
    kind: "read-prompt",
    parts: [
      { text: "根据材料1", element: "scope" },
      { text: "概括问题", element: "task" },
    ],
  },
  "order-heads": {
    ...shared,
    kind: "order-heads",
    genre: "speech",
    logic: "recognise-task-demand",
    heads: ["提高认识", "抓好任务", "压实责任"].map((text, index) => ({ text, line: index + 1 })),
  },
  "recall-heads": {
    ...shared,
    kind: "recall-heads",
    genre: "speech",
    heads: ["想方设法增设车位", "定期清理楼道"].map((text, index) => ({ text, line: index + 1 })),
    rubric,
  },
  "expand-point": {
    ...shared,
    kind: "expand-point",
    genre: "argument-essay",
    point: "增设车位",
    terms: [["车位"]],
    model: { title: "范文", paragraph: { text: "范文的这一段。", line: 9 } },
  },
  "outline-model": {
    ...shared,
    kind: "outline-model",
    genre: "argument-essay",
    model: { title: "范文", paragraphs: ["第一段。", "第二段。"].map((text, index) => ({ text, line: index + 1 })) },
    rubric,
  },
  "condense-model": {
    ...shared,
    kind: "condense-model",
    genre: "argument-essay",
    passage: [{ text: "车位要增加，楼道要清理。", line: 5 }],
    limit: { kind: "max", min: null, max: 50, text: "不超过50字" },
    rubric,
  },
  "condense-paragraph": {
    ...shared,
    kind: "condense-paragraph",
    material: { key: "m1", title: "材料1", hash: "h1" },
    start: 0,
    end: 5,
    limit: { kind: "max", min: null, max: 50, text: "不超过50字" },
    rubric,
  },
};

/** Words that stand in the key of each and nowhere in what is worked on. */
export const KEY_WORDS: Record<Drill["kind"], string[]> = {
  "find-points": ["停车困难", "通道不畅"],
  "read-prompt": ["scope"],
  "order-heads": ["recognise-task-demand"],
  "recall-heads": ["增设", "清理", "想方设法"],
  "expand-point": ["范文的这一段", "范文"],
  "outline-model": ["清理", "增设"],
  "condense-model": ["增设", "清走"],
  "condense-paragraph": ["增设", "清理"],
};
