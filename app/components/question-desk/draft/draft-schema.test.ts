import { parseWithZod } from "@conform-to/zod/v4";
import { expect, it } from "vitest";
import { draftSchema } from "./draft-schema";

const FIELDS: Record<string, string> = {
  basis: "1000",
  title: "概括问题",
  stem: "概括材料中的问题。",
  family: "gist",
  limitKind: "unspecified",
};

function read(changes: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...FIELDS, ...changes })) form.append(name, value);
  const submission = parseWithZod(form, { schema: draftSchema });
  return submission.status === "success" ? submission.value.edits : submission.error;
}

it("what is left empty stays unset", () => {
  const empty = { marks: "", minutes: "", limitMin: "", identity: " ", requirements: "", referenceAnswer: "" };
  expect(read({ ...empty, genre: "", bestOf: "" })).toMatchObject({
    marks: null,
    minutes: null,
    identity: null,
    requirements: null,
    referenceAnswer: null,
    genre: null,
    bestOf: null,
    points: [],
    checked: false,
    limit: { kind: "unspecified", min: null, max: null, text: "" },
  });
});

it("a title and a prompt are kept in canonical form", () => {
  expect(read({ stem: " 概括问题。\r\n要\u0000全面。 " })).toMatchObject({ stem: "概括问题。\n要全面。" });
});

it("numbers typed with a Chinese keyboard are numbers", () => {
  expect(read({ marks: "１２．５", minutes: "２０" })).toMatchObject({ marks: 12.5, minutes: 20 });
  expect(read({ marks: "十分" })).toEqual({ marks: ["marks-unreadable"] });
});

it("points come with their groups, quotes and carried values", () => {
  const edits = read({
    "points[0].label": "停车难",
    "points[0].marks": "2.5",
    "points[0].quotes": "车位不足 \r\n\r\n绕三圈",
    "points[0].expressions[0].groups": "停车、车位\n难、不足",
    "points[0].expressions[0].role": "head",
    "points[0].expressions[0].share": "0.6",
    "points[0].expressions[0].polarity": "negative",
  });
  expect(edits).toMatchObject({
    points: [
      {
        id: null,
        label: "停车难",
        marks: 2.5,
        pointKind: null,
        quotes: ["车位不足", "绕三圈"],
        expressions: [
          {
            role: "head",
            allOf: [
              ["停车", "车位"],
              ["难", "不足"],
            ],
            share: 0.6,
            polarity: "negative",
          },
        ],
      },
    ],
  });
});

it.each([
  ["a title that is gone", { title: " " }, { title: ["required"] }],
  ["marks in words", { marks: "十分" }, { marks: ["marks-unreadable"] }],
  ["a third decimal", { marks: "7.555" }, { marks: ["marks-unreadable"] }],
  ["no minutes at all", { minutes: "0" }, { minutes: ["count-unreadable"] }],
  ["a number without a kind of limit", { limitMax: "300" }, { limitKind: ["limit-kind-unset"] }],
  ["a kind of limit without its number", { limitKind: "max" }, { limitMax: ["required"] }],
  [
    "a number the kind does not use",
    { limitKind: "max", limitMin: "1", limitMax: "9" },
    { limitMin: ["limit-unused"] },
  ],
  ["a range upside down", { limitKind: "range", limitMin: "300", limitMax: "200" }, { limitMax: ["limit-order"] }],
  [
    "a point without words",
    { "points[0].label": "甲", "points[0].expressions[0].groups": "、\n" },
    { "points[0].expressions[0].groups": ["groups-missing"] },
  ],
  ["a point without a wording", { "points[0].label": "甲" }, { "points[0].expressions": ["expressions-missing"] }],
])("%s is said beside its field", (_name, changes, expected) => {
  expect(read(changes as Record<string, string>)).toEqual(expected);
});
