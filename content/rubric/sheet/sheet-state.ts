import type { Point } from "../../contract/rubric";
import type { OrdinalKind } from "./reading/ordinals";

/** What a reader of the sheet should look at: its line, what is doubtful about it, and the sheet's own words. */
export type SheetDoubt = { line: number; code: DoubtCode; text: string };

/** Codes of what a pasted sheet leaves open; the page words them. */
export const DOUBT_CODES = [
  "unplaced",
  "rest-unread",
  "line-too-long",
  "marks-range",
  "marks-unusable",
  "marks-missing",
  "marks-shared-out",
  "bare-number",
  "sum-differs",
  "part-sum-differs",
  "two-totals",
  "best-of-inferred",
  "best-of-too-many",
  "best-of-part",
  "deduction",
  "similar-wording",
  "tutor-judges",
  "any-or-all",
  "not-enough-alone",
  "required-word",
  "cancels-itself",
  "no-point-above",
  "partial-credit",
  "lines-below-read-as-detail",
  "head-and-detail-unclear",
  "read-as-point",
  "no-points",
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** An idea of the sheet while it is being read; one with children may turn out to be a heading. */
export type Draft = {
  line: number;
  rank: OrdinalKind | "plain" | "aspect" | "keyword";
  label: string;
  marks: number | null;
  kind?: Point["pointKind"] | undefined;
  /** AND of OR-groups, where the sheet gives words. */
  groups: string[][] | null;
  /** Other ways of earning it, for these marks (null: all of them). */
  others: { groups: string[][]; marks: number | null }[];
  not: string[];
  /** 总括 and 细节 as the sheet tells them apart. */
  role?: "head" | "detail" | undefined;
  shares: { head?: number; detail?: number };
  /** The 细节 that was written beside this 总括. */
  detail?: Draft;
  each?: number | undefined;
  parent: Draft | null;
  children: Draft[];
};

/** An idea that becomes a point, with what it takes from the headings above it. */
export type Leaf = { draft: Draft; marks: number | null; details: Draft[] };

/** What was read so far. `used` holds the lines that were placed at least in part. */
export type SheetState = {
  roots: Draft[];
  stack: Draft[];
  last: Draft | null;
  each: { line: number; marks: number } | null;
  shares: { head?: number; detail?: number };
  best: { line: number; count: number; part: boolean } | null;
  total: { line: number; marks: number; text: string } | null;
  /** Marks for what no key word shows; `unset`: some of them are not told. */
  tutor: { marks: number; unset: boolean };
  /** What the question asks for, where its title says so. */
  kind: Point["pointKind"];
  /** The line just before, where it holds words but no marks: they may stand on the next one. */
  held: { label: string; doubt: SheetDoubt } | null;
  doubts: SheetDoubt[];
  used: Set<number>;
};

export function emptyState(): SheetState {
  return {
    roots: [],
    stack: [],
    last: null,
    each: null,
    shares: {},
    best: null,
    total: null,
    tutor: { marks: 0, unset: false },
    kind: undefined,
    held: null,
    doubts: [],
    used: new Set(),
  };
}

export function newDraft(line: number, rank: Draft["rank"], label: string): Draft {
  return { line, rank, label, marks: null, groups: null, others: [], not: [], shares: {}, parent: null, children: [] };
}
