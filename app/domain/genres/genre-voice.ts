import type { GenreId } from "@content/contract/genre";

/**
 * 口吻: `upward` to a superior, without commands; `third-person` for written experience; `objective` without one's own
 * opinions of the matter; `policy-maker` from where decisions are made, not from a private person's view.
 */
export type Voice = "upward" | "third-person" | "objective" | "policy-maker";

/** Genres with a voice of their own (domain table of genres, column of notes); the others take any. */
export const GENRE_VOICE: Partial<Record<GenreId, Voice>> = {
  "proposal-memo": "upward",
  request: "upward",
  "official-report": "upward",
  "experience-report": "third-person",
  "research-report": "objective",
  bulletin: "objective",
  "government-information": "objective",
  "news-release": "objective",
  "policy-essay": "policy-maker",
};
