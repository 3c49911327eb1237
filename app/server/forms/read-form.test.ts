import { expect, test } from "vitest";
import { formProblem, readForm } from "./read-form.server";

const post = (body: BodyInit, type?: string) =>
  new Request("http://localhost/", { method: "POST", body, ...(type ? { headers: { "content-type": type } } : {}) });
const fields = (entries: [string, string][]) => post(new URLSearchParams(entries));

test("an ordinary form is read, with rows of lists", async () => {
  const form = await readForm(
    fields([
      ["points[3].label", "停车难"],
      ["userName", "x"],
    ]),
  );
  expect(form.get("points[3].label")).toBe("停车难");
});

test.each([
  ["a row beyond any list", [["userName[999999999]", "x"]]],
  ["such a row inside the form library's own field", [["__intent__", '{"payload":{"name":"points[999999999]"}}']]],
  ["more fields than any form", Array.from({ length: 5_001 }, (_, at) => [`f${at}`, "x"])],
] as [string, [string, string][]][])("%s is answered with 400", async (_, entries) => {
  await expect(readForm(fields(entries))).rejects.toMatchObject({ init: { status: 400 } });
});

test.each([
  ["{}", "application/json"],
  ["--x\r\nno part", "multipart/form-data; boundary=x"],
])("a body that is no form is answered with 400: %s", async (body, type) => {
  await expect(readForm(post(body, type))).rejects.toMatchObject({ init: { status: 400 } });
});

test("text that a person typed may hold any number in brackets", () => {
  const form = new FormData();
  form.set("text", "见附件[20261231]");
  expect(formProblem(form)).toBeNull();
});
