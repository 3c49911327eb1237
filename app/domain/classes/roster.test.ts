import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchRoster, userNamesIn } from "./match-roster";
import { readRoster, ROSTER_MAX } from "./roster";
import { cleanCell } from "./clean-cell";
import { anyText } from "../../../tests/factories/any-text";

const userNameOf = (typed: string) => (/^[a-z0-9.]{2,32}$/.test(typed.toLowerCase()) ? typed.toLowerCase() : null);
const read = (...rows: string[][]) => readRoster(rows, { userNameOf });
const HEAD = ["姓名", "账号", "学号", "分组"];
const codes = (...rows: string[][]) => read(...rows).problems.map(({ row, column, code }) => [row, column, code]);

describe("a roster", () => {
  it("is read by Chinese or English headers in any order, below a title, past columns it does not know", () => {
    const roster = read(
      ["2026年春季班名单"],
      [],
      ["Student No.", "备注", "Full Name", "User name"],
      ["0012", "x", "林一", "LIN"],
    );
    expect(roster.lines).toEqual([{ row: 4, name: "林一", userName: "lin", studentNumber: "0012", group: null }]);
    expect(roster.ignored).toEqual(["备注"]);
    expect(read([" 姓　名 ", "帐号"], ["王 二", "wang"]).lines[0]).toMatchObject({ name: "王 二", userName: "wang" });
  });

  it("is refused as a whole without names, with a column twice, without people and with too many", () => {
    expect(codes(["账号"], ["lin"])).toEqual([[1, "name", "no-header"]]);
    expect(codes([])).toEqual([[1, "name", "no-header"]]);
    expect(codes(["姓名", "学号", "学号"], ["林一", "1", "2"])).toEqual([[1, "studentNumber", "column-twice"]]);
    expect(codes(HEAD, ["", " ", "\u200b"])).toEqual([[1, null, "no-rows"]]);
    const many = Array.from({ length: ROSTER_MAX + 1 }, (_, index) => ["某人", "", `${index}`]);
    expect(codes(HEAD, ...many)).toEqual([[1, null, "too-many-rows"]]);
    expect(read(HEAD, ...many.slice(1)).lines).toHaveLength(ROSTER_MAX);
  });

  it("names each bad cell by the row and column a spreadsheet shows", () => {
    const rows = [
      HEAD,
      ["", "lin"],
      ["=HYPERLINK(A1)", "wang"],
      ["赵三", "z"],
      ["钱四", "qian", "2.026E+11"],
      [],
      ["孙\ufffd五", "sun"],
      ["李六", "li.6", "1", "组".repeat(41)],
      ["#N/A", "zhou"],
    ];
    expect(codes(...rows)).toEqual([
      [2, "name", "name-missing"],
      [3, "name", "formula"],
      [4, "userName", "user-name-invalid"],
      [5, "studentNumber", "number-garbled"],
      [7, "name", "odd-characters"],
      [8, "group", "too-long"],
      [9, "name", "formula"],
    ]);
    expect(read(...rows).refused).toEqual([2, 3, 4, 5, 7, 8, 9]);
  });

  it("sees the same account, number or name twice, and lets namesakes with something to tell them by", () => {
    const rows = [
      HEAD,
      ["林一", "lin"],
      ["林二", "LIN"],
      ["王", "", "7"],
      ["黄", "", "7"],
      ["赵"],
      ["赵"],
      ["赵", "", "8"],
    ];
    expect(codes(...rows)).toEqual([
      [3, "userName", "user-name-twice"],
      [5, "studentNumber", "number-twice"],
      [7, "name", "name-twice"],
    ]);
  });

  it("takes a number in full-width figures for the same number", () => {
    expect(read(HEAD, ["林一", "", "２０２６０１", ""]).lines[0]?.studentNumber).toBe("202601");
    expect(codes(HEAD, ["林一", "", "２０２６０１", ""], ["王二", "", "202601", ""])).toEqual([
      [3, "studentNumber", "number-twice"],
    ]);
  });

  it("keeps the zeros that a spreadsheet was told to keep, and drops what cannot be seen", () => {
    expect(cleanCell('="0012"')).toBe("0012");
    expect(cleanCell("'0012")).toBe("0012");
    expect(cleanCell("\ufeff林\u200b　 一\r\n")).toBe("林 一");
    expect(read(HEAD, ["林一", "—", "-", "无"]).lines[0]).toMatchObject({
      userName: null,
      studentNumber: null,
      group: null,
    });
  });

  const cell = fc.oneof(
    fc.constantFrom(
      "姓名",
      "账号",
      "学号",
      "name",
      "group",
      "林一",
      "lin",
      "LIN",
      "0012",
      "7",
      "=A1",
      "-",
      "无",
      "#REF!",
    ),
    anyText(),
    fc.string({ maxLength: 60 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 });

  it("never throws, and every row that holds something is entered or refused, each refused one with a reason", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, headed) => {
        const cells = headed ? [HEAD, ...rows] : rows;
        const roster = readRoster(cells, { userNameOf });
        const at = cells.findIndex((row) =>
          row.some((text) => /^(姓名|name)$/i.test(cleanCell(text).replace(/[ _-]/g, ""))),
        );
        const held = cells.filter((row, index) => index > at && row.some((text) => cleanCell(text) !== "")).length;
        if (at >= 0 && at < 10) expect(roster.lines.length + roster.refused.length).toBe(held);
        else expect(roster.lines).toEqual([]);
        expect(new Set([...roster.refused, ...roster.lines.map(({ row }) => row)]).size).toBe(
          roster.refused.length + roster.lines.length,
        );
        if (roster.refused.length > 0) expect(roster.problems.length).toBeGreaterThan(0);
        const members = [{ name: "林一", userName: "lin", studentNumber: "7" }];
        const matched = matchRoster(roster, { members, accounts: [], userNameOf });
        expect(matched.entries.length + matched.refused.length).toBe(roster.lines.length + roster.refused.length);
        const names = matched.entries.flatMap(({ newUserName }) => newUserName ?? []);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 400, seed: 20_260 },
    );
  });
});

describe("a roster beside the class and the school", () => {
  const members = [
    { name: "林一", userName: "lin", studentNumber: "1" },
    { name: "吴九", userName: "wu", studentNumber: null },
  ];
  const account = { personId: "p", userName: "qian", name: "钱四", candidate: true, closed: false };
  const accounts = [
    account,
    { ...account, personId: "t", userName: "teacher", candidate: false },
    { ...account, personId: "c", userName: "gone", closed: true },
    { ...account, personId: "n", userName: "20260009" },
  ];
  const match = (...rows: string[][]) => matchRoster(read(HEAD, ...rows), { members, accounts, userNameOf });

  it("refuses who is in the class, by account, number or name, and accounts that may not join", () => {
    const { problems, entries } = match(
      ["林一", "lin"],
      ["别人", "", "1"],
      ["吴九", "", "2"],
      ["林一", "", "3"],
      ["老师", "teacher"],
      ["旧生", "gone"],
    );
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, "in-class"],
      [3, "number-in-class"],
      [4, "name-in-class"],
      [6, "account-is-staff"],
      [7, "account-closed"],
    ]);
    expect(entries.map(({ row }) => row)).toEqual([5]);
  });

  it("joins an account that is written, saying where it goes by another name, and makes the rest anew", () => {
    const { entries } = match(["钱四", "qian"], ["新生", "xin"], ["学号生", "", "20260008"], ["无名", "", ""]);
    expect(entries.map(({ personId, newUserName, accountName }) => [personId, newUserName, accountName])).toEqual([
      ["p", null, null],
      [null, "xin", null],
      [null, "20260008", null],
      [null, null, null],
    ]);
    expect(match(["钱肆", "qian"]).entries[0]?.accountName).toBe("钱四");
  });

  it("does not take a 学号 for an account of that name, nor gives one name twice", () => {
    expect(match(["撞号", "", "20260009"]).entries[0]).toMatchObject({ personId: null, newUserName: null });
    const { entries } = match(["甲", "", "300"], ["乙", "300", ""]);
    expect(entries.map(({ newUserName }) => newUserName)).toEqual([null, "300"]);
    expect(userNamesIn(read(HEAD, ["甲", "", "300"], ["乙", "yi"]).lines, userNameOf)).toEqual(["300", "yi"]);
  });
});
