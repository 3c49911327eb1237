import { expect, it } from "vitest";
import { calendarOf } from "./calendar";
import type { ListedAssignment } from "./load-list.server";

const listed = (id: string, opensAt: number, dueAt: number | null, state: ListedAssignment["state"] = "open") => ({
  ...{ id, title: id, mode: "timed" as const, opensAt, dueAt, state },
  ...{ className: "甲班", candidates: 3, handedIn: 0 },
});

it("the calendar has what opens and what is due from now on, in order of time, and nothing that is withdrawn", () => {
  const entries = calendarOf([listed("a", 10, 60), listed("b", 50, null), listed("c", 55, 70, "withdrawn")], 40);
  expect(entries.map(({ key, at }) => [key, at])).toEqual([
    ["b.opens", 50],
    ["a.due", 60],
  ]);
});
