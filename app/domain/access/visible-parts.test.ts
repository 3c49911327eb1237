import { describe, expect, it } from "vitest";
import { visibleParts } from "./visible-parts";
import { STRANGER, type Viewer } from "./viewer";

const candidate: Viewer = { kind: "account", personId: "p", role: "candidate", displayName: "考生", userName: "k" };
const tutor: Viewer = { ...candidate, role: "tutor" };
const bank = { status: "published", visibility: "bank" } as const;

describe("visibleParts", () => {
  it("shows prompt and materials of a bank question to a stranger, never its key", () => {
    expect(visibleParts(STRANGER, bank, [], "browse")).toEqual({
      prompt: true,
      materials: true,
      score: false,
      points: false,
      reference: false,
      draft: false,
    });
  });

  it("opens the key to a candidate only after their own hand-in", () => {
    expect(visibleParts(candidate, bank, [], "writing").points).toBe(false);
    expect(visibleParts(candidate, bank, [], "sealed").points).toBe(true);
  });

  it("withholds the key after hand-in while an assignment is unreleased", () => {
    const parts = visibleParts(candidate, bank, [{ score: false, points: false, reference: false }], "sealed");
    expect([parts.score, parts.points, parts.reference]).toEqual([false, false, false]);
  });

  it("hides a reserved question from a candidate without an assignment", () => {
    const parts = visibleParts(candidate, { ...bank, visibility: "reserved" }, [], "browse");
    expect(parts.prompt).toBe(false);
  });

  it("hides drafts from candidates and shows them to tutors", () => {
    expect(visibleParts(candidate, { ...bank, status: "draft" }, [], "browse").prompt).toBe(false);
    expect(visibleParts(tutor, { ...bank, status: "draft" }, [], "browse").draft).toBe(true);
  });

  it("hides a question that waits for its material from candidates", () => {
    expect(visibleParts(candidate, { ...bank, status: "needs-material" }, [], "browse").prompt).toBe(false);
  });

  it("leaves the prompt to a candidate who is writing when the question is retired", () => {
    const parts = visibleParts(candidate, { ...bank, status: "retired" }, [], "writing");
    expect([parts.prompt, parts.materials, parts.points]).toEqual([true, true, false]);
  });

  it("keeps a handed-in report readable after its question is retired", () => {
    expect(visibleParts(candidate, { ...bank, status: "retired" }, [], "sealed").points).toBe(true);
    expect(visibleParts(candidate, { ...bank, status: "retired" }, [], "browse").prompt).toBe(false);
  });
});
