import { describe, expect, it } from "vitest";
import { visibleDrill } from "./visible-drill";
import { STRANGER, type Viewer } from "./viewer";

const tutor: Viewer = { kind: "account", personId: "t", role: "tutor", displayName: "老师", userName: "t" };
const released = { score: true, points: true, reference: true };
const open = { status: "published" } as const;

describe("visibleDrill", () => {
  it("lets anyone work on a published drill and opens its key with the answer only", () => {
    expect(visibleDrill(STRANGER, open, [], "working")).toEqual({ task: true, key: false });
    expect(visibleDrill(STRANGER, open, [], "answered")).toEqual({ task: true, key: true });
  });

  it.each(["draft", "withdrawn"] as const)("shows a drill that is %s to tutors only", (status) => {
    expect(visibleDrill(STRANGER, { status }, [], "answered")).toEqual({ task: false, key: false });
    expect(visibleDrill(tutor, { status }, [], "working")).toEqual({ task: true, key: false });
  });

  it("withholds a drill while an assignment on its question is unreleased, but not from a tutor", () => {
    expect(visibleDrill(STRANGER, open, [{ ...released, reference: false }], "answered")).toEqual({
      task: false,
      key: false,
    });
    expect(visibleDrill(STRANGER, open, [released], "answered")).toEqual({ task: true, key: true });
    expect(visibleDrill(tutor, open, [{ ...released, reference: false }], "answered")).toEqual({
      task: true,
      key: true,
    });
  });
});
