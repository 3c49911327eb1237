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
    "What you write stays in this page: it survives reloading until you close this tab, and the server keeps none of it. Copy it elsewhere to keep it for longer.",
  estimate: "Compare and estimate",
  missed: "Missed and incomplete points",
  nothingMissed: "Every point was earned. You may still shorten and order the answer.",
  noPoints: "This question is not marked by key points.",
  empty: "Nothing is written yet, so there is nothing to estimate.",
  tooLong: "Too long: at most {{limit}} characters. Nothing was estimated; your text is still below.",
  estimateHeading: "Practice estimate",
  estimateHelp:
    "Both are estimated by the system with the same rubric, for practice only. The result of your attempt does not change, and nothing is kept.",
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
