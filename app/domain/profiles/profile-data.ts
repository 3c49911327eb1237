import type { MarkingProfile } from "./marking-profile";

const CIRCULATED = "training companies' descriptions of marking; no standard is published officially";

/** The default profile: what fits the answer sheet is read, what does not is not. */
export const PRACTICE_2026: MarkingProfile = {
  id: "practice-2026.1",
  name: "练习口径 2026（按答题区）",
  markStep: { value: 0.5, tag: "C", source: "half marks are the smallest step reported by markers" },
  headShare: { value: 0.5, tag: "B", source: `${CIRCULATED}: 总括 and 细节 half each` },
  detailShare: { value: 0.5, tag: "B", source: `${CIRCULATED}: 总括 and 细节 half each` },
  directionShare: {
    value: 0.5,
    tag: "C",
    source: "markers: a direction with its object, without action, is worth half or a little more",
  },
  windowCharacters: {
    value: 80,
    tag: "C",
    source: "our choice: one numbered item of a small question is seldom longer",
  },
  windowClauses: { value: 2, tag: "C", source: "our choice: markers read a point within neighbouring clauses" },
  pointsPerPhrase: { value: 2, tag: "C", source: "our choice against one phrase that names everything" },
  stuffingRun: { value: 8, tag: "C", source: "our choice: longer lists of bare keywords name without saying anything" },
  stuffingVariants: { value: 5, tag: "C", source: "our choice: nobody says one thing in five ways in one clause" },
  overLength: {
    value: { kind: "sheet", cellsPerRow: 25, extraRows: 2 },
    tag: "B",
    source:
      "exam notices: text outside the answer area does not count; sheets have 25 cells a row and about two spare rows",
  },
  aboutPercent: { value: 10, tag: "B", source: "training companies: 左右 allows a tenth either way" },
  statedPercent: { value: 10, tag: "B", source: "training companies: a bare limit is judged like 左右 upwards" },
  underLength: {
    value: { perCharacters: 50, marks: 1, cap: 4, bandThreeShare: 0.6 },
    tag: "C",
    source: "circulated essay keys: one mark per 50 字 short; far too short is band III at best",
  },
  missingTitle: { value: 2, tag: "B", source: "circulated essay keys: 1 to 3 marks for a missing title" },
  titleRule: {
    value: 1,
    tag: "C",
    source: "circulated essay keys: the lower end of 1 to 3 marks for a title against the rule",
  },
  formatPart: { value: 1, tag: "B", source: "training companies: one mark for each required part of the form" },
  numbering: { value: 1, tag: "C", source: "markers: at most one mark, and only where 有条理 is asked" },
  hybridContent: { value: 0.6, tag: "B", source: "training companies: longer documents are about 60 % content" },
  topicCoverage: { value: 0.5, tag: "C", source: "our choice: half of the 题眼 before saying probably on topic" },
  copyWarning: { value: 0.2, tag: "C", source: "our choice: a fifth of an essay word for word from elsewhere" },
  materialUse: {
    value: 0.015,
    tag: "C",
    source:
      "our choice between slogans and foreign topics (below .01) and essays on the material (above .02), sample scripts",
  },
  doubleMarkTolerancePercent: {
    value: 20,
    tag: "B",
    source:
      "training companies on exam offices: two marks apart by more than a fifth of the question's marks get a third",
  },
  bandTables: {
    tag: "C",
    source:
      "circulated essay keys (40 and 50 marks: B); tables disagree, whole-mark bounds are read as half-open bands",
    value: [
      {
        fullMarks: 40,
        use: "essay",
        bands: [
          { label: "I", from: 31, to: 40 },
          { label: "II", from: 21, to: 31 },
          { label: "III", from: 11, to: 21 },
          { label: "IV", from: 0, to: 11 },
        ],
      },
      {
        fullMarks: 50,
        use: "essay",
        bands: [
          { label: "I", from: 41, to: 50 },
          { label: "II", from: 31, to: 41 },
          { label: "III", from: 21, to: 31 },
          { label: "IV", from: 11, to: 21 },
          { label: "V", from: 0, to: 11 },
        ],
      },
      {
        fullMarks: 35,
        use: "essay",
        bands: [
          { label: "I", from: 30, to: 35 },
          { label: "II", from: 25, to: 30 },
          { label: "III", from: 19, to: 25 },
          { label: "IV", from: 0, to: 19 },
        ],
      },
      {
        fullMarks: 30,
        use: "document",
        bands: [
          { label: "I", from: 23, to: 30 },
          { label: "II", from: 17, to: 23 },
          { label: "III", from: 10, to: 17 },
          { label: "IV", from: 0, to: 10 },
        ],
      },
    ],
  },
};
