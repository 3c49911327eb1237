import { expect, test } from "vitest";
import { inOrder, type Group } from "./groups";

const DAY_MS = 86_400_000;
const line = (name: string, group: Group, dueDay: number | null, opensDay = 0) => ({
  ...{ name, group, opensAt: opensDay * DAY_MS },
  dueAt: dueDay === null ? null : dueDay * DAY_MS,
});
const names = (lines: ReturnType<typeof line>[]) => lines.sort(inOrder).map(({ name }) => name);

test.each(["writing", "todo"] as const)(
  "of what is %s, what is due next comes first, and last what never is",
  (group) => {
    const lines = [line("never", group, null), line("late", group, 9), line("soon", group, 2)];
    expect(names(lines)).toEqual(["soon", "late", "never"]);
  },
);

test.each(["handedIn", "released", "closed"] as const)("of what is %s, the newest comes first", (group) => {
  const lines = [line("old", group, 2), line("new", group, 9), line("never due", group, null, 5)];
  expect(names(lines)).toEqual(["new", "never due", "old"]);
});

test("the groups stand one after the other, whatever the times", () => {
  const lines = [line("d", "released", 9), line("b", "todo", 8), line("a", "writing", 9), line("c", "handedIn", 1)];
  expect(names(lines)).toEqual(["a", "b", "c", "d"]);
});
