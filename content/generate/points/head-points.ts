import type { Framework, OutlinePoint } from "../../contract/pack";
import type { Point } from "../../contract/rubric";
import { withoutOrdinal } from "../../import/match/ordinal";
import { NO_WORDS, wordGroups, type WordsOf } from "../words/word-groups";

const MIN_SHARED = 2;
/** What a part of a head pays where the rest is not said. */
const HALF = 0.5;
const MAX_LABEL = 40;
/** Words of one of several groups, and of a group alone: a head written out holds all of them, and more read as keywords. */
const MAX_WORDS = 2;
const MAX_WORDS_ALONE = 4;
/** 原因分析：主体不明… is told by what stands behind the label. */
const LABEL = /^[^：:]{2,6}[：:](?=.{4,})/;

/** Heads that every text of the genre has: knowing them is knowing the genre, not this outline. */
const SKELETON =
  /^(?:基本情况|(?:存在的?|面临的?)?主要(?:问题|困难)|存在(?:的)?(?:主要)?问题|(?:主要)?原因(?:分析)?|成因分析|对策建议|(?:工作|活动)?(?:目标|内容)|主要做法|保障措施|实施步骤|重点任务|工作成效|下一步打算|引言|结语)$/;

/** A list of more than this is no outline that anybody keeps in mind. */
export const MAX_HEADS = 30;

/** At least half of the heads say only which genre the text is of. */
export function isSkeleton(heads: string[]): boolean {
  return heads.filter((head) => SKELETON.test(head)).length * 2 >= heads.length;
}

/**
 * The points of an outline that say what it says: its first level, or the second where the first is only its genre's
 * (问题、原因、对策).
 */
export function tellingPoints({ points }: Framework): OutlinePoint[] {
  const below = points.flatMap(({ children }) => children);
  return below.length > 0 && isSkeleton(points.map(({ text }) => bareHead(text))) ? below : points;
}

/** A head without its ordinal and its closing mark. */
export function bareHead(text: string): string {
  return withoutOrdinal(text.trim())
    .replace(/[。；;，,：:！!\s]+$/, "")
    .trim();
}

/**
 * Key points of the heads of one outline: each is told from its siblings by the words that they do not share (以…推动治理…
 * stands in all of them). Both parts of a head earn the point, one of them half.
 */
export function headPoints(heads: string[], wordsOf: WordsOf = NO_WORDS): Point[] {
  return heads.flatMap((head, index): Point[] => {
    const groups = headGroups(head, heads, wordsOf);
    const [first] = groups;
    if (first === undefined) return [];
    const expressions: Point["expressions"] = [
      // Word for word it pays, whatever its words are by themselves.
      { allOf: [[head.replace(LABEL, "")]], role: "whole", polarity: "any" },
      { allOf: groups, role: "whole", polarity: "any" },
    ];
    if (groups.length > 1) {
      for (const group of groups) expressions.push({ allOf: [group], role: "whole", share: HALF, polarity: "any" });
    }
    return [{ id: `h${index + 1}`, label: head.slice(0, MAX_LABEL), marks: null, expressions }];
  });
}

function headGroups(whole: string, wholes: string[], wordsOf: WordsOf): string[][] {
  const head = whole.replace(LABEL, "");
  const others = wholes.filter((other) => other !== whole).map((other) => other.replace(LABEL, ""));
  const own = wordGroups(withoutShared(head, others), wordsOf);
  const groups = own.length > 0 ? own : wordGroups(head, wordsOf);
  // A word that another head holds tells nothing, unless nothing else is left.
  const telling = groups
    .map((group) => group.filter((word) => !others.some((other) => other.includes(word))))
    .filter((group) => group.length > 0);
  const chosen = telling.length > 0 ? telling : groups;
  return chosen.map((group) => endsOf(group, chosen.length > 1 ? MAX_WORDS : MAX_WORDS_ALONE));
}

/** The first words and the last: a head's verb stands in front, its object at the end. */
function endsOf(group: string[], count: number): string[] {
  return group.length <= count ? group : [...group.slice(0, count - 1), ...group.slice(-1)];
}

/** Takes out every run of two characters or more that stands in half of the other heads. */
function withoutShared(head: string, others: string[]): string {
  let rest = "";
  let at = 0;
  while (at < head.length) {
    const size = sharedFrom(head, at, others);
    rest += size >= MIN_SHARED ? " " : head.charAt(at);
    at += Math.max(1, size >= MIN_SHARED ? size : 1);
  }
  return rest;
}

function sharedFrom(head: string, at: number, others: string[]): number {
  let size = 0;
  while (
    others.length > 0 &&
    at + size < head.length &&
    /[\u4E00-\u9FFF“”]/.test(head.charAt(at + size)) &&
    others.filter((other) => other.includes(head.slice(at, at + size + 1))).length * 2 >= others.length
  ) {
    size += 1;
  }
  return size;
}
