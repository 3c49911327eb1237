import { expect, test } from "vitest";
import { hintsIn } from "../../../../../tests/factories/hints-in";
import { hanNumeral, numberOf, readOrdinal } from "./ordinal";

const slips = (answer: string) =>
  hintsIn(answer).flatMap(({ code, words, params }) =>
    code.startsWith("hint-ordinal-") ? [[code.slice(13), words, params["expected"] ?? params["inside"]]] : [],
  );

test("a number left out is shown with the one expected", () => {
  expect(slips("一是加强培训。三是完善制度。")).toEqual([["gap", "三是", "二是"]]);
  expect(slips("1.车位不足。\n2.设施老化。\n4.物业缺位。")).toEqual([["gap", "4.", "3."]]);
  expect(slips("（二）设施老化。\n（三）物业缺位。")).toEqual([["gap", "（二）", "（一）"]]);
  expect(slips("首先，摸清底数。其次，建章立制。第五，抓好落实。")).toEqual([["gap", "第五，", "第三"]]);
});

test("one wrong number is one slip, whichever way the rest goes on", () => {
  expect(slips("1.车位不足；3.设施老化；3.物业缺位；4.管理混乱。")).toEqual([["gap", "3.", "2."]]);
  expect(slips("1.车位不足；3.设施老化；4.物业缺位。")).toEqual([["gap", "3.", "2."]]);
  expect(slips("1.车位不足；2.设施老化；2.物业缺位；4.管理混乱。")).toEqual([["repeated", "2.", "3."]]);
});

test("a number used again is shown", () => {
  expect(slips("1.车位不足；2.设施老化；2.物业缺位；3.管理混乱。")).toEqual([["repeated", "2.", "3."]]);
  expect(slips("一、车位不足\n一、设施老化\n二、物业缺位")).toEqual([["repeated", "一、", "二、"]]);
  expect(slips("①车位不足②设施老化②物业缺位")).toEqual([["repeated", "②", "③"]]);
});

test("a higher level inside a lower one is shown at its first number", () => {
  expect(slips("（一）问题\n一、车位不足。\n二、设施老化。\n（二）对策\n一、挖潜增位。\n二、更新管网。")).toEqual([
    ["level", "一、", "（一）"],
  ]);
  expect(slips("1.问题\n（一）车位不足。\n（二）设施老化。\n2.对策。")).toEqual([["level", "（一）", "1."]]);
});

test.each([
  "一、提高认识\n（一）民生所盼。\n（二）安全所系。\n二、突出重点\n（一）补设施。\n（二）建机制。",
  "一、问题\n1.车位不足。\n2.设施老化。\n二、对策\n1.挖潜增位。\n2.更新管网。",
  "一是建机制，二是聚人才，三是强保障：一是有钱，二是有人，三是有章。四是抓督查。",
  "首先，摸清底数。其次，建章立制。再次，压实责任。最后，抓好督查。",
  "首先，摸清底数。二是建章立制，三是压实责任。",
  "一方面补短板，另一方面建机制。",
  "第一、第二产业比重下降，一、二、三产业融合发展。",
  "涉及10、20、30岁三个年龄段，共3.5万人，占12.5%。",
  "1.2024年启动。\n2.2025年完成。",
  "理由有一是民心所向，二是条件成熟。",
  "问题：\n1.车位不足。2.设施老化。\n对策：\n1.挖潜增位。2.更新管网。",
  "1）车位不足；2）设施老化。优化方案（阶段 7），再做评估。",
  "一来省时，二来省力。一则便民，二则减负。",
])("numbers in order are left alone: %s", (answer) => {
  expect(slips(answer)).toEqual([]);
});

test("numerals are read and written up to 99", () => {
  for (let value = 1; value < 100; value += 1) expect(numberOf(hanNumeral(value))).toBe(value);
  expect(readOrdinal("⑫")).toEqual({ style: "circled", value: 12 });
  expect(readOrdinal("一方面")).toBeNull();
});
