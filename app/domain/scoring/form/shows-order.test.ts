import { expect, test } from "vitest";
import { showsOrder } from "./shows-order";

test.each([
  "原因有三：立项不问需求；考核只看数量；经费没有保障。",
  "先看反面，包办的街区很快失管。\n再看正面，商量过的街区有人爱护。",
  "首先要看到成绩。其次要看到不足。此外还要看到期盼。",
  "一让企业有人找，设专员对接；二让办事少跑腿，材料一次交齐。",
])("an announced list, steps and connectives order a text: %s", (answer) => {
  expect(showsOrder(answer)).toBe(true);
});

test.each(["", "小区里问题不少。停车难，物业弱。", "首先要看到成绩。其他都没有说清。", "一让再让，二话不说。"])(
  "these do not: %j",
  (answer) => {
    expect(showsOrder(answer)).toBe(false);
  },
);

test("a long text of openings comes back", () => {
  expect(showsOrder("先看".repeat(50_000))).toBe(false);
  expect(showsOrder("。一让".repeat(50_000))).toBe(false);
});
