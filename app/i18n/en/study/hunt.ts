import type { Catalogue } from "../../catalogue";
import type { hunt as source } from "../../zh-CN/study/hunt";

/** Looking for points: mark the sentences first, then merge and reword them. */
export const hunt: Catalogue<typeof source> = {
  title: "Find the points",
  offer: "Find the points first",
  offerHint: "Mark the sentences of the materials that contain points and compare, then write.",
  toQuestion: "Back to the question",
  write: "Write an answer",
  otherDrills: "Other point-finding drills",
  kept: "Your marks are saved. Come back and go on whenever you like.",
  noPlacesTitle: "This question cannot be compared",
  noPlaces:
    "The key points do not say where in the materials they come from, so marked sentences cannot be compared. You can write an answer, which the report compares point by point, or practise on another material.",
  inferred:
    "The key points were worked out by the program and have not been checked. The comparison is only a guide; follow your tutor.",
  markHelp:
    "Read the prompt, then the materials, and tick the sentences that contain points. Click a sentence, or move with Tab and tick with Space. Marks cannot be changed after comparing.",
  markedHelp: "Each sentence concerned shows its result: found, missed or extra.",
  check: "Compare with the points",
  keep: "Keep for later",
  marked: "{{count}} sentences marked",
  marked_one: "{{count}} sentence marked",
  again: "Look again",
  result: "Comparison",
  resultHelp:
    "A point found in several places counts as found at any of them. A sentence that matches no point counts as extra.",
  unplaced: "{{count}} more key points have no source given and are not compared.",
  unplaced_one: "{{count}} more key point has no source given and is not compared.",
  wordings: "Merge and reword",
  wordingsHelp:
    "Merge the places of each point into one sentence, without examples and ornament. The standard wording appears once you submit; you may submit empty fields to see it at once.",
  scoredHelp:
    "Each sentence is estimated by its own point alone. It is a practice estimate and does not count. You can change it and estimate again.",
  wordingOf: "Point {{no}} in your words",
  score: "Submit and estimate",
  scoreAgain: "Estimate again",
  estimate: "Practice estimate {{share}}",
  notWorded: "Not reworded",
  called: "Standard wording:",
  refused: {
    "nothing-marked": "No sentences are marked yet, so there is nothing to compare.",
    "no-places": "This question has no sources to compare with.",
    "too-long": "At most {{limit}} characters for each point. Nothing was saved.",
    "not-checked": "Compare the points first, then reword them.",
  },
  past: { heading: "Earlier times", at: "Time", found: "Found", missed: "Missed", surplus: "Extra" },
};
