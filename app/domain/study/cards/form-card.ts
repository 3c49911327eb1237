import { genreName, type GenreId } from "@content/contract/genre";
import { genreProfile, type Need } from "../../genres/genre-profile";
import type { CardDraft } from "./card-draft";

/** As the answers to 申论 name them; a card is written in the language of the exam. */
const NEEDS: Record<Need, string> = { required: "要写", optional: "按题目要求", none: "不写" };

/** The form of a genre (文种格式): title, 称谓, ending, 落款 and date. Null for genres that ask for nothing by themselves. */
export function formCard(genre: GenreId): CardDraft | null {
  const { title, titleForm, salutation, ending, endingWords, signature, date } = genreProfile(genre);
  const parts = [title, salutation, ending, signature, date];
  if (!parts.includes("required") || genre === "other") return null;
  const form = title === "none" ? "" : titleForm === "usual" ? "（关于……的……）" : "（自拟）";
  const lines = [
    `标题：${NEEDS[title]}${form}`,
    `称谓：${NEEDS[salutation]}`,
    `结语：${NEEDS[ending]}${endingWords.length > 0 ? `（${endingWords.join("、")}）` : ""}`,
    `落款：${NEEDS[signature]}`,
    `日期：${NEEDS[date]}`,
  ];
  const front = `${genreName(genre)}：标题、称谓、结语、落款、日期各怎么写？`;
  return { kind: "form", source: `form:${genre}`, front, back: lines.join("\n") };
}
