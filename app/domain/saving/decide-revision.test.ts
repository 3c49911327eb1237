import { describe, expect, it } from "vitest";
import { decideRevision, type RevisionQuestion } from "./decide-revision";

const head = { number: 4, hash: "h4", key: "k4" };
const question: RevisionQuestion = {
  head,
  before: null,
  request: { parent: 4, after: [], hash: "new" },
  heldByOther: false,
  arrival: "in-time",
};

describe("the server's half of saving", () => {
  it("begins the head chain with the first text", () => {
    const first = { ...question, head: null, request: { parent: 0, after: [], hash: "new" } };
    expect(decideRevision(first)).toEqual({ kind: "append", chain: "head", parent: 0, late: false });
  });

  it("extends the head with a text that builds on it", () => {
    expect(decideRevision(question)).toEqual({ kind: "append", chain: "head", parent: 4, late: false });
  });

  it("keeps a text with a stale parent on a side chain under its own parent", () => {
    const stale = { ...question, request: { parent: 3, after: [], hash: "new" } };
    expect(decideRevision(stale)).toEqual({ kind: "append", chain: "side", parent: 3, late: false });
  });

  it("knows the head as the page's own when the page names it among its unanswered requests", () => {
    const own = { ...question, request: { parent: 3, after: ["k3", "k4"], hash: "new" } };
    expect(decideRevision(own)).toEqual({ kind: "append", chain: "head", parent: 4, late: false });
  });

  it("answers a repeated request with the revision it became, whatever the head is by now", () => {
    const repeated = { ...question, before: { number: 2, hash: "new", key: "k2" } };
    expect(decideRevision(repeated)).toEqual({ kind: "duplicate", number: 2 });
    expect(decideRevision({ ...repeated, arrival: "late" })).toEqual({ kind: "duplicate", number: 2 });
  });

  it("stores nothing for a text that is the head already, from whichever page", () => {
    const same = { ...question, request: { parent: 1, after: [], hash: "h4" } };
    expect(decideRevision(same)).toEqual({ kind: "duplicate", number: 4 });
  });

  it("keeps a text aside while another page has the lease, even one that builds on the head", () => {
    const held = { ...question, heldByOther: true };
    expect(decideRevision(held)).toEqual({ kind: "append", chain: "side", parent: 4, late: false });
    const own = { ...held, request: { parent: 3, after: ["k4"], hash: "new" } };
    expect(decideRevision(own)).toMatchObject({ chain: "side", parent: 3 });
  });

  it("stores the head's text again where the candidate chose it, so that the choice is on record", () => {
    const chosen = { ...question, request: { parent: 4, after: [], hash: "h4", take: true } };
    expect(decideRevision(chosen)).toEqual({ kind: "append", chain: "head", parent: 4, late: false });
    expect(decideRevision({ ...chosen, arrival: "sealed" })).toEqual({ kind: "duplicate", number: 4 });
  });

  it("stores the head's text again while older requests of the page may still arrive, so that they come too late", () => {
    const again = { ...question, request: { parent: 4, after: ["k-under-way"], hash: "h4" } };
    expect(decideRevision(again)).toEqual({ kind: "append", chain: "head", parent: 4, late: false });
  });

  it("never makes the text of a page that is gone the head, even where it builds on the head and nobody holds the lease", () => {
    const left = { ...question, heldByOther: false, request: { parent: 4, after: [], hash: "left", beside: true } };
    expect(decideRevision(left)).toEqual({ kind: "append", chain: "side", parent: 4, late: false });
  });

  it("keeps a text that comes after the grace or after the hand-in on a side chain, marked late", () => {
    for (const arrival of ["late", "sealed"] as const) {
      expect(decideRevision({ ...question, arrival })).toEqual({
        kind: "append",
        chain: "side",
        parent: 4,
        late: true,
      });
    }
  });
});
