import { expect, it } from "vitest";
import { readQuestionFields } from "./question-fields";

function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readQuestionFields(form);
}

const FIELDS = { title: " 概括做法 ", stem: "概括做法。\r\n要全面。", family: "gist", visibility: "reserved" };

it("a title and a prompt are kept in canonical form", () => {
  expect(read(FIELDS)).toEqual({
    ok: true,
    value: { title: "概括做法", stem: "概括做法。\n要全面。", family: "gist", visibility: "reserved" },
  });
  expect(read({ ...FIELDS, stem: "甲\u0000乙" })).toMatchObject({ ok: true, value: { stem: "甲乙" } });
});

it("each field that is wrong is named, and what was typed comes back", () => {
  const sent = { title: " ", stem: "一".repeat(5_001), family: "poem", visibility: "" };
  expect(read(sent)).toEqual({
    ok: false,
    typed: sent,
    errors: { title: "required", stem: "too-long", family: "choice", visibility: "choice" },
  });
  expect(read({})).toMatchObject({ ok: false, errors: { title: "required", stem: "required" } });
});
