import type { Limit } from "../../contract/limit";
import { UNSPECIFIED_LIMIT } from "../../contract/limit";
import { chineseNumber } from "../match/ordinal";

const NUMBER = "[0-9０-９]{1,7}|[一二两三四五六七八九十百千万零〇]{1,9}";
const TO = "\\s*(?:[-—–－~～至到]|——)+\\s*";
const LENGTH = new RegExp(
  `(不超过|不多于|不得超过|不少于|不低于|不得少于|至少|限|控制在|约|大约|字数)?\\s*(?:字数)?(?:为|在|[:：])?\\s*(?<![0-9A-Za-z几]|(?<!字)数)(${NUMBER})\\s*字?(?:${TO}(${NUMBER}))?\\s*字\\s*(以内|之内|内|以下|左右|上下|以上|之间)?`,
  "g",
);
// What may stand where the number should be: nothing, blanks, a placeholder, a vague word.
const HOLE = "(?:[\\sxX×*?？_＿□○〇…·.\\-0-9０-９一二三四五六七八九十百千万零]|若干|几|数|多少|N|n)";
const UNREADABLE = new RegExp(
  `^(?:字数)?(?:不超过|不多于|不少于|不低于|限|控制在|约|大约)?(?:字数)?[:：]?${HOLE}{0,8}字(?:数)?(?:以内|之内|内|以下|左右|上下|以上|为宜)?$`,
);
const UNREADABLE_IN_PROSE = new RegExp(
  `(?:不超过|不多于|不少于|不低于|限|字数[:：为]?约?)(?:[\\sxX×*?？_＿□○]|若干|几|数)*字(?!数)`,
);

// What is no 字 of a length, whatever number stands beside it: names, quoted words, sayings.
const OTHER_WORDS = [
  /[“"「『《][^”"」』》]*[”"」』》]/g,
  /(?:文|汉|数|别|错|每个|逐|签|名|题|打|红十)字(?!数)/g,
  /[〇零一二三四五六七八九十]+字(?=路|架|街|经|诀|文$)/g,
  /[〇零一二三四五六七八九十0-9]+个?字的?(?=方针|短语|词|句|标语|标题|口号|口诀|要诀|真言|箴言|格言|家训|校训|精神|原则|宗旨|主题|工作法|概括)/g,
  /一字(?=[一不之千])/g,
  /字(?=[体典母号形音迹句词眼条帖画段幕面])/g,
];
const NUMBER_LIKE =
  "[0-9０-９A-Za-zＡ-Ｚａ-ｚ○〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟几数]|若干|多少|来|余|约|大概|左右|不超|不少|不多|限";
const LOOKS_LIKE_LIMIT = new RegExp(`(?:${NUMBER_LIKE})[^字]{0,4}字|字数[^字]{0,6}?(?:${NUMBER_LIKE})`);

/** More characters than any exam asks for; a larger number is a slip of the keyboard. */
const MAX_LIMIT = 20_000;
/** Below this a "N字" outside brackets is about words (“实”字, 八字方针), not about length. */
const MIN_LIMIT = 30;

export type LimitReading = { ok: true; limit: Limit } | { ok: false; text: string };

/**
 * The limit that a piece of a prompt states, with its original wording. `bracketed`: the piece is the inside of brackets
 * at the prompt's end, where a bare number of 字 is a limit and a hole instead of the number is an unreadable one.
 * Null where the piece states no limit.
 */
export function readLimit(piece: string, bracketed: boolean): LimitReading | null {
  for (const match of piece.matchAll(LENGTH)) {
    const reading = readMatch(match, piece, bracketed);
    if (reading !== null) return reading;
  }
  return missingNumber(piece, bracketed);
}

function readMatch(match: RegExpExecArray, piece: string, bracketed: boolean): LimitReading | null {
  const [wording, before = "", firstText = "", secondText, after = ""] = match;
  const first = chineseNumber(firstText);
  const second = secondText === undefined ? null : chineseNumber(secondText);
  if (first === null || (secondText !== undefined && second === null)) return { ok: false, text: piece.trim() };
  const hinted = before !== "" || after !== "" || second !== null;
  if (first < MIN_LIMIT && !(bracketed && (hinted || first === 0))) return null;
  // 800字 in running text may count words of something else; only with a hint is it the limit.
  if (!bracketed && !hinted) return null;
  const largest = Math.max(first, second ?? 0);
  if (first < 1 || largest > MAX_LIMIT || (second !== null && second < first)) return { ok: false, text: piece.trim() };
  return { ok: true, limit: toLimit(first, second, before, after, wording.trim()) };
}

function toLimit(first: number, second: number | null, before: string, after: string, text: string): Limit {
  if (second !== null) return { kind: "range", min: first, max: second, text };
  if (/不少于|不低于|不得少于|至少/.test(before) || after === "以上")
    return { kind: "min", min: first, max: null, text };
  if (/约/.test(before) || /左右|上下/.test(after)) return { kind: "about", min: null, max: first, text };
  if (/不超过|不多于|不得超过|限|控制在/.test(before) || /内|以下/.test(after)) {
    return { kind: "max", min: null, max: first, text };
  }
  return { kind: "stated", min: null, max: first, text };
}

function missingNumber(piece: string, bracketed: boolean): LimitReading | null {
  if (/字数不限|不限字数/.test(piece)) return { ok: true, limit: { ...UNSPECIFIED_LIMIT, text: "字数不限" } };
  const parts = bracketed ? piece.split(/[，,、；;]/) : [];
  const hole = parts.some((part) => UNREADABLE.test(part.trim())) || UNREADABLE_IN_PROSE.test(piece);
  return hole ? { ok: false, text: piece.trim() } : null;
}

/**
 * Whether the inside of the brackets that close a prompt means a length that `readLimit` could not read: 四百来字吧, 6OO字.
 * Such a question must not pass as one without a limit. “三字经”, 附文字说明 and 每个字 mean no length.
 */
export function looksLikeLimit(inner: string): boolean {
  const words = OTHER_WORDS.reduce((text, other) => text.replace(other, ""), inner);
  return words.split(/[，,、；;。]/).some((part) => LOOKS_LIKE_LIMIT.test(part));
}

/** 20分 → 20, 2.5分 → 2.5; 30分钟 is time, not marks. */
export function readMarks(piece: string): number | null {
  const match = /(?:^|[^\d.])(\d{1,3}(?:\.\d{1,2})?)\s*分(?!钟|之|[析别类享])/.exec(piece);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** 30分钟 → 30. */
export function readMinutes(piece: string): number | null {
  const minutes = Number(/(\d{1,3})\s*分钟/.exec(piece)?.[1] ?? 0);
  return minutes > 0 ? minutes : null;
}
