import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROMPT_ELEMENTS } from "@content/contract/drill";
import { orderResult } from "./order-result";
import { readPromptResult } from "./read-prompt-result";
import { scrambled } from "./scrambled";

const HEADS = ["提高思想认识", "抓住重点任务", "压实各方责任"];

describe("the order heads are shown in", () => {
  it("holds each head once, is the same every time and never the right one", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { minLength: 2, maxLength: 9 }), (texts) => {
        const order = scrambled(texts);
        expect([...order].sort((a, b) => a - b)).toEqual(texts.map((_, index) => index));
        expect(scrambled(texts)).toEqual(order);
        if (new Set(texts).size > 1) expect(order.map((index) => texts[index])).not.toEqual(texts);
      }),
    );
  });
});

describe("heads put in order", () => {
  it("are judged one by one, and a place given twice leaves the order incomplete", () => {
    expect(orderResult(HEADS, [1, 3, 3])).toMatchObject({ right: 2, complete: false });
    expect(orderResult(HEADS, [2, 1, 3])).toMatchObject({ right: 1, complete: true });
    expect(orderResult(HEADS, [1, 2, 3]).heads.every(({ right }) => right)).toBe(true);
  });

  it("count nothing for a place that is not there", () => {
    const { heads, right, complete } = orderResult(HEADS, [0, 7, 2.5]);
    expect([right, complete, heads.map(({ chosen }) => chosen)]).toEqual([0, false, [null, null, null]]);
    expect(orderResult(HEADS, [])).toMatchObject({ right: 0, complete: false });
  });

  it("are all right exactly when every place is the right one", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { maxLength: 4 }), (chosen) => {
        const { right, complete } = orderResult(HEADS, chosen);
        expect(right === 3).toBe(chosen[0] === 1 && chosen[1] === 2 && chosen[2] === 3);
        if (right === 3) expect(complete).toBe(true);
      }),
    );
  });
});

describe("the parts of a prompt", () => {
  it("are judged one by one; what was not chosen is not right", () => {
    const parts = [
      { text: "根据给定资料1", element: "scope" as const },
      { text: "概括做法", element: "task" as const },
      { text: "不超过200字", element: "length" as const },
    ];
    const { parts: judged, right } = readPromptResult(parts, ["scope", "object"]);
    expect(right).toBe(1);
    expect(judged.map((part) => [part.chosen, part.right])).toEqual([
      ["scope", true],
      ["object", false],
      [null, false],
    ]);
  });

  it("count as many right as there are equal elements", () => {
    const element = fc.constantFrom(...PROMPT_ELEMENTS);
    fc.assert(
      fc.property(fc.array(fc.tuple(element, fc.option(element))), (pairs) => {
        const parts = pairs.map(([key]) => ({ text: "一", element: key }));
        const chosen = pairs.map(([, given]) => given);
        expect(readPromptResult(parts, chosen).right).toBe(pairs.filter(([key, given]) => key === given).length);
      }),
    );
  });
});
