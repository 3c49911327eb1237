import { describe, expect, it } from "vitest";
import { STRANGER, type Viewer } from "./viewer";
import { visibleHunt } from "./visible-hunt";

const account = (role: "candidate" | "tutor"): Viewer => ({
  ...{ kind: "account", personId: "p", role, displayName: "李", userName: "li" },
});
const BANK = { status: "published", visibility: "bank" } as const;
const withheld = { score: true, points: true, reference: false };
const released = { score: true, points: true, reference: true };

describe("looking for points on a question", () => {
  it("is for anyone on a question of the bank, its key only with the check", () => {
    expect(visibleHunt(STRANGER, BANK, [], "looking")).toEqual({ task: true, key: false });
    expect(visibleHunt(account("candidate"), BANK, [released], "checked")).toEqual({ task: true, key: true });
  });

  it("is not there while an assignment on the question keeps anything back, nor on drafts and retired questions", () => {
    const nothing = { task: false, key: false };
    expect(visibleHunt(account("candidate"), BANK, [released, withheld], "checked")).toEqual(nothing);
    expect(visibleHunt(account("candidate"), { ...BANK, status: "draft" }, [], "checked")).toEqual(nothing);
    expect(visibleHunt(account("candidate"), { ...BANK, status: "retired" }, [], "checked")).toEqual(nothing);
  });

  it("is never there on a reserved question, also once it is released, but for staff", () => {
    const reserved = { ...BANK, visibility: "reserved" } as const;
    expect(visibleHunt(account("candidate"), reserved, [released], "checked").task).toBe(false);
    expect(visibleHunt(account("tutor"), reserved, [withheld], "checked").key).toBe(true);
  });
});
