import { describe, expect, it } from "vitest";
import { readFilter } from "./load-bank.server";

const filterOf = (search: string) => readFilter(new URL(`http://localhost/bank?${search}`));

describe("the bank's filter in the address bar", () => {
  it("leaves out what makes no sense instead of refusing the page", () => {
    expect(filterOf("family=poem&page=-3&q=%20")).toEqual({ family: null, packId: null, search: "", page: 1 });
  });

  it("keeps a page number far beyond any bank within what a database takes for an offset", () => {
    expect(filterOf("page=99999999999999999999").page).toBe(100_000);
  });
});
