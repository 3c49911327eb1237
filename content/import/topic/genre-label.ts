import { genreNamed, type GenreId } from "../../contract/genre";
import { withoutOrdinal } from "../match/ordinal";

export type GenreLabel = {
  genre: GenreId;
  /** The label's words, for labels that name no genre (金句, 案例). */
  name: string;
  known: boolean;
  /** What stands behind the colon on the same line: a title. */
  rest: string;
};

/** A label with a title behind it is no longer than this, UTF-16 units. */
const MAX_LABEL = 120;
const LABEL = /^([^：:，,。；;！？!?]{2,14})(?:([:：])\s*(.*))?$/;
const SUFFIX =
  /(?:(?:提纲|参考|写作)?框架|(?:写作|参考)提纲|结构|(?:参考)?范文|例文|赏析|示例|参考)?\s*[一二三四五六七八九十\d]{0,2}$/;

/** 大作文框架：, 【讲话稿】, （一）经验材料 → the genre that the following lines belong to; null for any other line. */
export function parseGenreLabel(text: string): GenreLabel | null {
  if (text.length > MAX_LABEL) return null;
  const bare = withoutOrdinal(text.replace(/^[【[〔★☆●◆■▲#*\s]+/, ""))
    .replace(/[】\]〕]\s*([:：]?)\s*$/, "$1")
    .trim();
  const match = LABEL.exec(bare);
  if (match === null) return null;
  const [, words = "", colon, rest = ""] = match;
  const suffix = SUFFIX.exec(words)?.[0] ?? "";
  const name = words.slice(0, words.length - suffix.length).replace(/类$/, "");
  const genre = genreNamed(words) ?? genreNamed(name);
  // 大作文框架：标题 on one line; without the suffix it would be any sentence that begins with the genre's name.
  if (genre !== null && (rest === "" || suffix !== ""))
    return { genre, name: genreNamed(words) === null ? name : words, known: true, rest };
  if (rest === "" && colon !== undefined && words.length <= 8 && !/同志|朋友|领导|来宾|代表|各位/.test(words)) {
    return { genre: "other", name: words, known: false, rest };
  }
  return null;
}
