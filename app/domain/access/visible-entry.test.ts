import { describe, expect, it } from "vitest";
import { STRANGER, type Viewer } from "./viewer";
import { visibleEntry, withheldEntries, type EntryForAccess, type QuestionOfPack } from "./visible-entry";

const tutor: Viewer = { kind: "account", personId: "t", role: "tutor", displayName: "老师", userName: "t" };
const candidate: Viewer = { ...tutor, personId: "c", role: "candidate" };
const visitor: Viewer = { kind: "visitor", personId: "v" };
const kept = { score: true, points: true, reference: false };
const released = { score: true, points: true, reference: true };
const framework: EntryForAccess = { packId: "p", kind: "framework", genre: "speech", status: "published" };
const theory: EntryForAccess = { packId: "p", kind: "theory", genre: null, status: "published" };
const question = (more: Partial<QuestionOfPack>): QuestionOfPack => ({
  packId: "p",
  family: "essay",
  genre: "speech",
  status: "published",
  visibility: "reserved",
  assignments: [],
  ...more,
});

describe("visibleEntry", () => {
  it("shows what is published to anyone and drafts to tutors only", () => {
    for (const viewer of [STRANGER, visitor, candidate]) {
      expect(visibleEntry(viewer, framework, [])).toBe(true);
      expect(visibleEntry(viewer, { ...framework, status: "draft" }, [])).toBe(false);
    }
    expect(visibleEntry(tutor, { ...framework, status: "draft" }, [])).toBe(true);
  });

  it("closes a whole pack while an assignment on one of its questions keeps anything back, and no other pack", () => {
    const withheld = withheldEntries(candidate, new Map([["p", [kept]]]), []);
    expect(visibleEntry(candidate, framework, withheld)).toBe(false);
    expect(visibleEntry(candidate, theory, withheld)).toBe(false);
    expect(visibleEntry(candidate, { ...theory, packId: "q" }, withheld)).toBe(true);
    expect(withheldEntries(candidate, new Map([["p", [released]]]), [])).toEqual([]);
    expect(withheldEntries(tutor, new Map([["p", [kept]]]), [question({})])).toEqual([]);
  });

  it("closes what could answer a reserved question: its genre's outlines and models, and the theory", () => {
    const withheld = withheldEntries(visitor, new Map(), [question({})]);
    expect(visibleEntry(visitor, framework, withheld)).toBe(false);
    expect(visibleEntry(visitor, { ...framework, kind: "model" }, withheld)).toBe(false);
    expect(visibleEntry(visitor, { ...framework, genre: "plan" }, withheld)).toBe(true);
    expect(visibleEntry(visitor, theory, withheld)).toBe(false);
  });

  it("leaves outlines alone for an argued question, and everything for a gist of a material", () => {
    const argued = withheldEntries(visitor, new Map(), [question({ family: "analysis", genre: null })]);
    expect([visibleEntry(visitor, framework, argued), visibleEntry(visitor, theory, argued)]).toEqual([true, false]);
    expect(withheldEntries(visitor, new Map(), [question({ family: "gist" })])).toEqual([]);
  });

  it("closes every genre for a reserved question without one", () => {
    const withheld = withheldEntries(visitor, new Map(), [question({ genre: null })]);
    expect(visibleEntry(visitor, { ...framework, genre: "plan" }, withheld)).toBe(false);
  });

  it("opens again where the reserved question was assigned and all of it is released, or it left the bank", () => {
    expect(withheldEntries(candidate, new Map(), [question({ assignments: [released] })])).toEqual([]);
    expect(withheldEntries(candidate, new Map(), [question({ status: "retired" })])).toEqual([]);
    expect(withheldEntries(candidate, new Map(), [question({ visibility: "bank" })])).toEqual([]);
  });
});
