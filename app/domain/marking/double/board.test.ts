import { expect, it } from "vitest";
import { markerLeans, roundsByQuestion } from "./board";

const task = (attemptId: string, round: string, doneAt: number | null = 1, questionId = "q1") => ({
  ...{ attemptId, questionId, round, doneAt },
});
const mark = (attemptId: string, round: string, byPersonId: string | null, share: number) => ({
  ...{ attemptId, round, byPersonId, share, maxHundredths: 1000 },
});

const TASKS = [
  ...[task("settled", "first"), task("settled", "second")],
  ...[task("third", "first"), task("third", "second"), task("third", "third", null)],
  ...[task("half", "first", null), task("half", "second")],
  ...[task("expert", "first"), task("expert", "second"), task("expert", "third"), task("expert", "expert", null)],
  task("other", "first", null, "q2"),
];
const MARKS = [
  ...[mark("settled", "first", "a", 0.6), mark("settled", "second", "b", 0.8), mark("settled", "final", null, 0.7)],
  ...[mark("third", "first", "a", 0.1), mark("third", "second", "b", 0.9)],
];

it("counts each answer where it stands, and takes differences from settled answers only", () => {
  const [one, two] = roundsByQuestion({ questionIds: ["q1", "q2"], tasks: TASKS, marks: MARKS, tolerancePercent: 20 });
  expect(one).toMatchObject({ first: 1, second: 0, third: 1, expert: 1, settled: 1, pairs: 1, within: 1 });
  expect(one?.meanDifference).toBeCloseTo(0.2, 10);
  expect(two).toMatchObject({ first: 1, settled: 0, pairs: 0, meanDifference: null });
});

it("a marker's lean is against what the answer came to, with a warning while few are settled", () => {
  const leans = markerLeans(MARKS);
  expect(leans.map(({ personId, n, few }) => [personId, n, few])).toEqual([
    ["a", 1, true],
    ["b", 1, true],
  ]);
  expect(leans[0]?.lean).toBeCloseTo(-0.1, 10);
  expect(leans[1]?.lean).toBeCloseTo(0.1, 10);
  const decided = [...MARKS, mark("third", "third", "c", 0.5), mark("third", "expert", "head", 0.4)];
  expect(markerLeans(decided).map(({ personId, n }) => [personId, n])).toEqual([
    ["a", 2],
    ["b", 2],
    ["c", 1],
  ]);
});
