import type { MarkingProfile } from "./marking-profile";
import { PRACTICE_2026 } from "./profile-data";

/** Reads everything and deducts for what is too long, by the number of characters. */
export const DEDUCTING_2026: MarkingProfile = {
  ...PRACTICE_2026,
  id: "deducting-2026.1",
  name: "扣分口径 2026（超字数扣分）",
  overLength: {
    value: { kind: "per-characters", freePercent: 5, perCharacters: 10, marks: 1, cap: 3 },
    tag: "C",
    source: "circulated keys: up to 5 % over is free, then one mark per 10 字, at most three",
  },
};

/** Reads everything and takes one mark, once, for more than 30 字 too many. */
export const ONE_MARK_2026: MarkingProfile = {
  ...PRACTICE_2026,
  id: "one-mark-2026.1",
  name: "扣分口径 2026（超30字扣1分）",
  overLength: {
    value: { kind: "once", freeCharacters: 30, marks: 1 },
    tag: "C",
    source: "circulated keys: one mark for an answer more than 30 字 over its limit, however long it is",
  },
};

/** The practice profile with the five bands and base scores of an essay key that circulates since 2014. */
export const KEY_2014: MarkingProfile = {
  ...PRACTICE_2026,
  id: "key-2014.1",
  name: "五档口径 2014（40分含基准分）",
  bandTables: {
    tag: "C",
    source:
      "an essay key of 40 marks circulated in 2014, five bands with a base score each, whole-mark bounds read as half-open bands; other totals as in the practice profile",
    value: [
      {
        fullMarks: 40,
        use: "essay",
        bands: [
          { label: "I", from: 33, to: 40, base: 36 },
          { label: "II", from: 24, to: 33, base: 28 },
          { label: "III", from: 17, to: 24, base: 20 },
          { label: "IV", from: 9, to: 17, base: 13 },
          { label: "V", from: 0, to: 9, base: 5 },
        ],
      },
      ...PRACTICE_2026.bandTables.value.filter(({ fullMarks, use }) => fullMarks !== 40 || use !== "essay"),
    ],
  },
};

/** 山东遴选: the answer area is the limit and one row more. */
export const SHANDONG_SELECTION_2026: MarkingProfile = {
  ...PRACTICE_2026,
  id: "shandong-selection-2026.1",
  name: "山东遴选口径 2026（答题区多一行）",
  overLength: {
    value: { kind: "sheet", cellsPerRow: 25, extraRows: 1 },
    tag: "B",
    source:
      "training companies on the Shandong selection exams: the sheet holds the limit and one more row of 25 cells",
  },
};
