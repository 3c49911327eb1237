import type { Finding } from "@content/contract/report";
import { GENRE_VOICE, type Voice } from "../../../genres/genre-voice";
import type { HintInput } from "../hint-input";
import { placeOf } from "../hint-place";
import { unquoted } from "./unquoted";

/** Commands to the reader. What a superior is asked to order of others (建议责令企业整改) is none. */
const COMMANDS =
  /请?务必|必须立即|必须马上|必须无条件|不得有误|不得延误|不得推诿|特此通知|(?:请|望)[^,。;!?\n]{0,10}(?:遵照|认真贯彻|贯彻)执行/g;
/** 我国 is the country's name and 自我 a word of its own. */
const FIRST_PERSON = /我们|咱们?|我(?=市|省|县|区|镇|乡|村|局|委|办|单位|街道|社区|认为|觉得)|本人/g;
const OPINION = /(?:我|本人|笔者)(?:个人)?(?:认为|觉得|以为|感觉|相信)/g;
const PRIVATE =
  /(?:我|本人|笔者)(?:个人)?(?:认为|觉得|以为|感觉)|作为(?:一名|一个|一位)(?:普通)?(?:考生|学生|大学生|市民|公民|老百姓)/g;

const PATTERNS: Record<Voice, RegExp> = {
  upward: COMMANDS,
  "third-person": FIRST_PERSON,
  objective: OPINION,
  "policy-maker": PRIVATE,
};

/** 口吻: words that do not fit the voice of the genre, outside quotation marks. The first place stands for all. */
export function voiceHints({ answer, genre, rubric }: HintInput): Finding[] {
  const voice = (genre && GENRE_VOICE[genre]) ?? (rubric.textType === "policy" ? "policy-maker" : undefined);
  if (!voice) return [];
  const words = unquoted(answer.normalised.text);
  const places = [...words.matchAll(PATTERNS[voice])].filter(
    (found) => voice !== "upward" || !isAdvice(words, found.index),
  );
  const first = places[0];
  if (!first) return [];
  const place = placeOf(answer, first.index, first.index + first[0].length);
  const params = { found: answer.source.slice(place.start, place.end), count: places.length };
  switch (voice) {
    case "upward":
      return [{ code: "hint-voice-command", ...place, params }];
    case "third-person":
      return [{ code: "hint-voice-first-person", ...place, params }];
    case "objective":
      return [{ code: "hint-voice-opinion", ...place, params }];
    case "policy-maker":
      return [{ code: "hint-voice-private", ...place, params }];
  }
}

const CLAUSES_BEFORE = 30;

/** 建议…务必… tells what others should be told. */
function isAdvice(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - CLAUSES_BEFORE), at);
  const sentence = before.slice(Math.max(...["。", ";", "!", "?", "\n"].map((mark) => before.lastIndexOf(mark))) + 1);
  return /建议|督促|引导/.test(sentence);
}
