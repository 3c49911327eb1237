import type { Catalogue } from "../../catalogue";
import type { hunt as source } from "../../zh-CN/study/hunt";

/** Looking for points: mark the sentences first, then merge and reword them. */
export const hunt: Catalogue<typeof source> = {
  title: "Find the points",
  offer: "Find the points first",
  offerHint: "Mark the sentences of the materials that hold points and compare, before you write.",
  toQuestion: "Back to the question",
  write: "Write an answer",
  otherDrills: "Other exercises of this kind",
  kept: "Your marks are kept. Come back and go on whenever you like.",
  noPlacesTitle: "This question cannot be compared",
  noPlaces:
    "Its key points do not say where in the materials they come from, so marked sentences cannot be compared. You can write an answer, which the report compares point by point, or look for points in another material.",
  inferred: "The key points were worked out by the system and are yet to be checked. Take the comparison as a hint.",
  markHelp:
    "Read the prompt, then the materials, and tick the sentences that hold points. Click a sentence, or move with Tab and tick with the space bar. After comparing, marks cannot be changed.",
  markedHelp: "Each sentence concerned says what it was: found, missed, or too much.",
  check: "Compare",
  keep: "Keep for later",
  marked: "{{count}} sentences marked",
  marked_one: "{{count}} sentence marked",
  again: "Look again",
  result: "Comparison",
  resultHelp:
    "A point that stands in several places is found at any of them. A sentence that holds no point is too much.",
  unplaced: "{{count}} more key points name no place and are not compared.",
  unplaced_one: "{{count}} more key point names no place and is not compared.",
  wordings: "Merge and reword",
  wordingsHelp:
    "Merge the places of each point into one sentence, without examples and ornament. The key's own wording appears once you have sent yours; send the fields empty to see it at once.",
  scoredHelp:
    "Each wording is scored by its own point alone. A practice estimate, part of no result. Change it and try again.",
  wordingOf: "Point {{no}} in your words",
  score: "Send and estimate",
  scoreAgain: "Estimate again",
  estimate: "Practice estimate {{share}}",
  notWorded: "Not worded",
  called: "The key says:",
  refused: {
    "nothing-marked": "No sentence is marked yet, so there is nothing to compare.",
    "no-places": "This question names no places to compare with.",
    "too-long": "At most {{limit}} characters a point. Nothing was kept.",
    "not-checked": "Compare the points first, then reword them.",
  },
  past: { heading: "Earlier times", at: "Time", found: "Found", missed: "Missed", surplus: "Too much" },
};
