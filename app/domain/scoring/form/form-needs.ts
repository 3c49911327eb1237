import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Rubric } from "@content/contract/rubric";
import { genreProfile, type Need } from "../../genres/genre-profile";

/** What the form of this answer must have: the genre's profile under the rubric's own `format`. */
export type FormNeeds = {
  title: Need;
  titleRule: "own" | "given" | "usual" | "none";
  titleText: string | null;
  salutation: Need;
  ending: Need;
  endingWords: readonly string[];
  signature: Need;
  date: Need;
  numbering: Need;
  /** 应用文 and 大作文 are written with a title row and indented paragraphs; small questions are not. */
  laidOut: boolean;
};

/** Merges genre and question. The question's `format` wins; a small question without a genre asks for nothing. */
export function formNeeds(rubric: Rubric, family: Family | null, genre: GenreId | null): FormNeeds {
  const id = genre ?? (family === "essay" ? "essay" : "other");
  const profile = genreProfile(id);
  const format = rubric.format ?? {};
  const laidOut = isLaidOut(family, genre);
  const fromRule =
    format.title === undefined ? null : format.title === "none" ? ("none" as const) : ("required" as const);
  const title = fromRule ?? (format.titleText !== undefined ? "required" : laidOut ? profile.title : "none");
  return {
    title,
    titleRule:
      format.title ?? (format.titleText !== undefined ? "given" : title === "none" ? "none" : profile.titleForm),
    titleText: format.titleText ?? null,
    salutation: format.salutation ?? profile.salutation,
    ending: format.ending ?? profile.ending,
    endingWords: profile.endingWords,
    signature: format.signature ?? profile.signature,
    date: format.date ?? profile.date,
    numbering: format.numbering ?? "optional",
    laidOut,
  };
}

/** Whether an answer is written with a title row and indented paragraphs: 应用文 and 大作文 are, small questions are not. */
export function isLaidOut(family: Family | null, genre: GenreId | null): boolean {
  return family === "essay" || family === "document" || (family === null && genre !== null && genre !== "other");
}
