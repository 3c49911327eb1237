import { describe, expect, it } from "vitest";
import { neighboursOf, nextScript, scriptsFor, type QueueTask } from "./script-queue";

const task = (attemptId: string, changes: Partial<QueueTask> = {}): QueueTask => ({
  id: `${attemptId}-${changes.round ?? "single"}`,
  attemptId,
  round: "single",
  personId: null,
  doneAt: null,
  ...changes,
});

const none = { after: null, locked: new Set<string>() };

describe("a tutor's queue", () => {
  it("holds each answer once, with the marking that is theirs", () => {
    const tasks = [task("a", { round: "first", personId: "he", doneAt: 1 }), task("a", { round: "second" }), task("b")];
    expect(scriptsFor("she", tasks)).toMatchObject([
      { attemptId: "a", round: "second", done: false },
      { attemptId: "b", round: "single", done: false },
    ]);
  });

  it("never asks for two markings of one answer from the same tutor", () => {
    const tasks = [task("a", { round: "first", personId: "he", doneAt: 1 }), task("a", { round: "second" })];
    expect(scriptsFor("he", tasks)).toMatchObject([{ round: "first", done: true }]);
  });

  it("gives the first mark before the second, in whatever order they were written down", () => {
    const tasks = [task("a", { round: "second" }), task("a", { round: "first" })];
    expect(scriptsFor("she", tasks)).toMatchObject([{ round: "first" }]);
  });

  it("does not show what is another's to do in double marking", () => {
    expect(scriptsFor("she", [task("a", { round: "third", personId: "he" })])).toEqual([]);
  });

  it("shows what others marked where answers are marked once", () => {
    expect(scriptsFor("she", [task("a", { personId: "he", doneAt: 1 })])).toMatchObject([{ done: true }]);
  });

  it("goes on behind the script in front and comes round to those that were skipped", () => {
    const scripts = scriptsFor("she", [task("a"), task("b", { doneAt: 1 }), task("c")]);
    expect(nextScript(scripts, none)?.attemptId).toBe("a");
    expect(nextScript(scripts, { ...none, after: "a" })?.attemptId).toBe("c");
    expect(nextScript(scripts, { ...none, after: "c" })?.attemptId).toBe("a");
    expect(nextScript(scripts, { ...none, after: "no longer there" })?.attemptId).toBe("a");
  });

  it("passes by what somebody else has open, and what is not asked for", () => {
    const scripts = scriptsFor("she", [task("a"), task("b"), task("c")]);
    expect(nextScript(scripts, { ...none, locked: new Set(["a"]) })?.attemptId).toBe("b");
    expect(nextScript(scripts, { ...none, only: new Set(["c"]) })?.attemptId).toBe("c");
    expect(nextScript(scripts, { after: "b", locked: new Set(["a", "c"]) })).toBeNull();
  });

  it("knows the neighbours of a script", () => {
    const scripts = scriptsFor("she", [task("a"), task("b")]);
    expect(neighboursOf(scripts, "b")).toEqual({ no: 2, previous: "a", next: null });
    expect(neighboursOf(scripts, "z")).toEqual({ no: 0, previous: null, next: null });
  });
});
