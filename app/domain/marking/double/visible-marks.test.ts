import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleMarks } from "./visible-marks";

type Round = "first" | "second" | "third" | "expert";
const mark = (round: Round | "final" | null, byPersonId: string | null) => ({ round, byPersonId });
const task = (round: Round, personId: string | null, doneAt: number | null = null) => ({ round, personId, doneAt });
const rounds = (personId: string, tasks: ReturnType<typeof task>[], marks: ReturnType<typeof mark>[]) =>
  visibleMarks({ personId, tasks, marks }).map(({ round }) => round);

const engine = mark(null, null);
const first = mark("first", "a");
const second = mark("second", "b");
const third = mark("third", "c");

describe("who sees which marks of an answer marked blind", () => {
  it("a marker sees nothing of the others until their own mark is given, and then the others'", () => {
    const before = [task("first", "a", 1), task("second", "b")];
    expect(rounds("b", before, [engine, first])).toEqual([null]);
    expect(rounds("a", before, [engine, first])).toEqual([null, "first"]);
    const after = [task("first", "a", 1), task("second", "b", 2), task("third", "c")];
    expect(rounds("b", after, [engine, first, second])).toEqual([null, "first", "second"]);
    expect(rounds("c", after, [engine, first, second])).toEqual([null]);
  });

  it("a tutor without a round sees none before the final mark, since the third may still become theirs", () => {
    const waiting = [task("first", "a", 1), task("second", null)];
    expect(rounds("d", waiting, [first])).toEqual([]);
    const done = [task("first", "a", 1), task("second", "b", 2)];
    expect(rounds("d", done, [first, second])).toEqual([]);
    expect(rounds("d", done, [first, second, mark("final", null)])).toEqual(["first", "second", "final"]);
  });

  it("all three are shown to the expert alone while the decision is open", () => {
    const tasks = [task("first", "a", 1), task("second", "b", 2), task("third", "c", 3), task("expert", "e")];
    expect(rounds("e", tasks, [first, second, third])).toEqual(["first", "second", "third"]);
    expect(rounds("d", tasks, [first, second, third])).toEqual([]);
  });

  it("however the tasks and marks stand, nobody with a blind marking to do sees another's mark", () => {
    const people = fc.constantFrom("a", "b", "c", "d");
    const round = fc.constantFrom<Round>("first", "second", "third", "expert");
    fc.assert(
      fc.property(
        people,
        fc.array(fc.record({ round, personId: fc.option(people), doneAt: fc.option(fc.nat()) })),
        fc.array(fc.record({ round, byPersonId: people })),
        (personId, tasks, marks) => {
          const seen = visibleMarks({ personId, tasks, marks });
          const toDo = tasks.some((one) => one.personId === personId && one.doneAt === null && one.round !== "expert");
          if (toDo) expect(seen.every(({ byPersonId }) => byPersonId === personId)).toBe(true);
        },
      ),
    );
  });
});
