import { expect, test } from "vitest";
import { contextsOf } from "./contexts-of";

test("places that read alike are told apart by the words around them, also on one line", () => {
  const source = "⺠生工程\n第二行\n关于这件事，老街的⺠心所向是把桥先修起来，而⺠意也在这里";
  expect(contextsOf(source, "⺠", [{ line: 1 }, { line: 3 }, { line: 3 }])).toEqual([
    "⺠生工程",
    "关于这件事，老街的⺠心所向是把桥先修起来，而⺠意也在…",
    "…老街的⺠心所向是把桥先修起来，而⺠意也在这里",
  ]);
});

test("a place that the text does not hold has no words around it", () => {
  expect(contextsOf("一行", "⺠", [{ line: 1 }, { line: 7 }])).toEqual(["", ""]);
});
