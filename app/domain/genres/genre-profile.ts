import type { GenreId } from "@content/contract/genre";
import { GENRE_DATA, type Need } from "./genre-data";

export type { Need } from "./genre-data";

/** What a genre (文种) asks of an answer's form, unless its question says otherwise (domain table of genres). */
export type GenreProfile = {
  id: GenreId;
  title: Need;
  /** How the title is usually made: own (自拟) or usual (关于…的…). */
  titleForm: "own" | "usual";
  /** 称谓. */
  salutation: Need;
  ending: Need;
  /** Words of which one shows the ending; only checked where `ending` is required. */
  endingWords: readonly string[];
  /** 落款. */
  signature: Need;
  date: Need;
};

/** The profile of a genre; null and unknown genres get that of `other`, which asks for nothing. */
export function genreProfile(id: GenreId | null | undefined): GenreProfile {
  const row = GENRE_DATA[id ?? "other"];
  const [title, titleForm, salutation, ending, signature, date, endingWords] = row;
  return { id: id ?? "other", title, titleForm, salutation, ending, endingWords: endingWords ?? [], signature, date };
}
