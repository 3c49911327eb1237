import type { Catalogue } from "../../catalogue";
import type { rewrite as source } from "../../zh-CN/study/rewrite";

/** Rewriting one's own answer with the missed points in sight. */
export const rewrite: Catalogue<typeof source> = {
  title: "Rewrite",
  offer: "Rewrite",
  toReport: "Back to the report",
  heading: "Rewrite",
  label: "Your rewritten answer",
  notKept:
    "Your rewriting stays in this page only: it survives a reload until you close this tab, and the server does not save it. Copy it elsewhere to keep it.",
  estimate: "Compare and estimate",
  missed: "Missed and incomplete points",
  nothingMissed: "Every point was earned. You may still shorten the answer and improve its order.",
  noPoints: "This question is not marked by key points.",
  empty: "Nothing is written yet, so there is nothing to estimate.",
  tooLong: "Too long; the most is {{limit}} characters. Nothing was estimated; your text is still below.",
  estimateHeading: "Practice estimate",
  estimateHelp:
    "Both versions are estimated by the program with the same rubric, for practice only. The result of this answer does not change, and nothing is saved.",
  noRubric: "This question has no rubric, so there is no estimate. Your changes:",
  before: "Before",
  after: "After",
  range: "({{low}}–{{high}})",
  point: "Point",
  changes: "Changes",
  characters: "{{before}} → {{after}} characters",
  unchanged: "The same as your answer.",
  removed: "Removed:",
  added: "Added:",
};
