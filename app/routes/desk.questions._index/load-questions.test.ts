import { expect, it } from "vitest";
import { readQuestionFilter } from "./load-questions.server";

const read = (search: string) => readQuestionFilter(new URL(`http://localhost/desk/questions?${search}`));

it("reads every filter that makes sense and leaves out what does not", () => {
  expect(read("q=%20渡口%20&family=gist&status=draft&origin=hand&use=reserved&page=2")).toEqual({
    filter: { search: "渡口", family: "gist", status: "draft", origin: "hand", visibility: "reserved" },
    page: 2,
  });
  expect(read("q=%20&family=poem&status=lost&origin=moon&use=all&page=-3")).toEqual({ filter: {}, page: 1 });
  expect(read("page=99999999999999999999").page).toBe(100_000);
});
