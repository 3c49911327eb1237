import { describe, expect, it } from "vitest";
import { LONGEST_QUERY, MOST_TERMS, readQuery } from "./read-query";

const terms = (typed: string) => {
  const query = readQuery(typed);
  return query.kind === "terms" ? query.terms : query.kind;
};

describe("what a search asks for", () => {
  it.each([
    ["城市更新", ["城市更新"]],
    ["城市 更新", ["城市", "更新"]],
    ["城市　更新", ["城市", "更新"]],
    ["城市，更新。", ["城市", "更新"]],
    ["“城市，更新”", ["城市 更新"]],
    ["「城市 更新」 社区", ["城市更新", "社区"]],
    ["关于《办法》的通知", ["关于办法的通知"]],
    ["ＡＢ１２", ["ab12"]],
    ["High Quality", ["high", "quality"]],
    ['"high quality"', ["high quality"]],
    ["社区 社区", ["社区"]],
    ["社区“", ["社区"]],
    ["", "blank"],
    [" 　\n", "blank"],
    ["，。！“”—…", "signs"],
    ["%_\\", "signs"],
  ])("%j asks for %j", (typed, expected) => {
    expect(terms(typed)).toEqual(expected);
  });

  it("is cut to what anybody types, and says so", () => {
    const query = readQuery("治".repeat(5_000));
    expect(query).toEqual({ kind: "terms", terms: ["治".repeat(LONGEST_QUERY)], shortened: true });
    expect(readQuery([..."甲乙丙丁戊己庚辛壬癸"].join(" "))).toMatchObject({ shortened: true });
    expect(terms([..."甲乙丙丁戊己庚辛壬癸"].join(" "))).toHaveLength(MOST_TERMS);
    expect(readQuery("城市 更新")).toMatchObject({ shortened: false });
  });
});
