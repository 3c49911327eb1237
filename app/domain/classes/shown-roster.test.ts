import { expect, it } from "vitest";
import { matchRoster } from "./match-roster";
import { readRoster } from "./roster";
import { shownRoster } from "./shown-roster";

const shown = (...rows: string[][]) => {
  const roster = readRoster(rows, { userNameOf: () => null });
  return shownRoster(matchRoster(roster, { members: [], accounts: [], userNameOf: () => null }));
};

it("a page shows everybody of a roster, the first things to correct and the first columns that are not read, and counts the rest", () => {
  const rows = Array.from({ length: 900 }, (_, at) => (at < 300 ? [`学员${at}`] : ["", `${at}`]));
  const { entries, problems, ignored } = shown(
    ["姓名", "学号", ...Array.from({ length: 30 }, (_, at) => `列${at}`)],
    ...rows,
  );
  expect(entries).toHaveLength(300);
  expect([problems.count, problems.first.length, problems.first[0]?.row]).toEqual([600, 50, 302]);
  expect([ignored.count, ignored.first.length, ignored.first[0]]).toEqual([30, 20, "列0"]);
});

it("a page holds little of a file with thousands of rows too many", () => {
  const roster = shown(["姓名"], ...Array.from({ length: 9_000 }, () => ["林一"]));
  expect(roster).toMatchObject({ entries: [], problems: { count: 1, first: [{ code: "too-many-rows" }] } });
  expect(JSON.stringify(roster).length).toBeLessThan(500);
});
