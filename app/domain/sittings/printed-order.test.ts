import { expect, test } from "vitest";
import { inPrintedOrder } from "./printed-order";

const order = (...titles: string[]) => inPrintedOrder(titles.map((title) => ({ title }))).map(({ title }) => title);

test("numbered materials stand by their numbers, whichever question uses them first", () => {
  expect(order("资料4", "资料10", "给定资料2")).toEqual(["给定资料2", "资料4", "资料10"]);
});

test("materials without numbers, or with the same one twice, stay as they come", () => {
  expect(order("资料2", "调研札记", "资料1")).toEqual(["资料2", "调研札记", "资料1"]);
  expect(order("资料2", "资料1", "资料1")).toEqual(["资料2", "资料1", "资料1"]);
});
