import { expect, it } from "vitest";
import { readSet, typedSet } from "./set-fields";

const FIELDS = {
  basis: "1000",
  title: " 题组一 ",
  kind: "set",
  minutes: "９０",
  readingMinutes: "",
  readingRule: "suggested",
  sourceNote: " ",
};

function read(changes: Record<string, string> = {}, rows: [string, string, string][] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...FIELDS, ...changes })) form.append(name, value);
  for (const [questionId, versionId, marks] of rows) {
    form.append("questionId", questionId);
    form.append("versionId", versionId);
    form.append("marks", marks);
  }
  return readSet(typedSet(form));
}

it("what is left empty stays unset, and rows keep the order of the page", () => {
  const rows: [string, string, string][] = [
    ["b", "v2", "12．5"],
    ["a", "v1", ""],
  ];
  expect(read({}, rows)).toEqual({
    ok: true,
    basis: 1000,
    draft: {
      title: "题组一",
      kind: "set",
      minutes: 90,
      readingMinutes: null,
      readingRule: "suggested",
      sourceNote: null,
      items: [
        { questionId: "b", versionId: "v2", marks: 12.5 },
        { questionId: "a", versionId: "v1", marks: null },
      ],
    },
  });
});

it.each([
  ["a title that is gone", { title: " " }, { title: "required" }],
  ["a title too long", { title: "一".repeat(201) }, { title: "too-long" }],
  ["another kind", { kind: "book" }, { kind: "choice" }],
  ["minutes in words", { minutes: "九十" }, { minutes: "minutes-unreadable" }],
  ["no minutes at all", { minutes: "0" }, { minutes: "minutes-unreadable" }],
  ["more than ten hours", { minutes: "601" }, { minutes: "minutes-unreadable" }],
  ["reading as long as the whole", { readingMinutes: "90" }, { readingMinutes: "reading-too-long" }],
  ["a note too long", { sourceNote: "一".repeat(1_001) }, { sourceNote: "too-long" }],
])("%s is said beside its field", (_name, changes, fields) => {
  expect(read(changes as Record<string, string>)).toEqual({ ok: false, errors: { fields, marks: {} } });
});

it("marks that are no number are said beside their row", () => {
  const rows: [string, string, string][] = [
    ["a", "v1", "20"],
    ["b", "v2", "二十"],
  ];
  expect(read({}, rows)).toEqual({ ok: false, errors: { fields: {}, marks: { 1: "marks-unreadable" } } });
});

it("a form that no page sends is refused as a whole", () => {
  expect(() => read({ basis: "soon" })).toThrow(Response);
  expect(() => read({}, [["", "v", ""]])).toThrow(Response);
  expect(() =>
    read(
      {},
      Array.from({ length: 21 }, (_, at) => [`q${at}`, "v", ""]),
    ),
  ).toThrow(Response);
});
