import { scoreAnswer } from "../../scoring/score-answer";
import { canonicalText } from "../../text/hashing/canonical";
import type { StudyHead, StudySource } from "./study-source";
import type { Judged, StudyStage } from "./study-stage";

/** A head with a gap: any of `accepted`, two words or more, fills it. */
export type Blank = { head: string; before: string; after: string; accepted: string[] };

const MIN_ACCEPTED = 2;
const MIN_BLANKS = 2;
/** Words that carry no meaning of the head's own. */
const EMPTY_WORDS =
  /^(?:[出下上起过进回][来去]|有人|没有|自己|[这那]个|什么|怎么|怎样|如何|由谁|谁来|一个|一起|不是|就是|可以|能够|必须|切实|扎实|深刻|各项|[这那][根件项条]|一[笔张支条件]|上线|中来|.得)$/;
/** What every speech says at this place: another formula would stand there as well, so a gap for it asks for chance. */
const FORMULAS =
  /^(?:(?:提高|深化|统一)(?:思想)?(?:认识|站位|思想)|(?:认清|看清|把握|认识)(?:形势|方向)|(?:突出|聚焦|抓住|把握)(?:重点|要害|关键)|明确(?:任务|目标|责任)|(?:加强|强化|落实|压实|靠实)(?:组织)?(?:领导|保障|责任|要求|落实)|保障和?强化|(?:凝聚|形成)(?:合力|共识|力量)|转变作风|狠抓落实|确保(?:落地|见效|落实)(?:见效)?)$/;
/** A gap is filled, not written about: what is longer than this many times the gap and its words is no filling of it. */
const ROOM = 2;
/** Between and around its words a gap holds at most so many characters: 关停(重复)平台, not 确保(各项任务)落地. */
const MOST_BETWEEN = 2;

/** 要目填空: heads with a gap each. Null where fewer than two heads have a gap that two words or more may fill. */
export function clozeStudy({ heads, topic, genre, title, framework }: StudySource): StudyStage[] | null {
  const blanks = heads.flatMap((head) => blankOf(head) ?? []);
  if (framework === null || blanks.length < MIN_BLANKS) return null;
  const items = blanks.map(({ before, after }, index) => ({ name: `blank-${index}`, before, after }));
  return [
    {
      id: "cloze",
      shows: [{ kind: "task", topic, genre, title }],
      ask: { kind: "blanks", items },
      judge: (answers) =>
        judgeBlanks(
          blanks,
          items.map(({ name }) => answers[name] ?? ""),
        ),
    },
    { id: "outline", shows: [{ kind: "outline", ...framework }], ask: null, judge: null },
  ];
}

/**
 * The gap of a head: from the first to the last of the words by which one part of it is recognised, so that none of them is
 * left beside it. Null where no part has two such words, real ones that say something, where another formula would do as well,
 * or where nothing of the head would be left.
 */
export function blankOf({ text, point, words }: StudyHead): Blank | null {
  const groups = point.expressions
    .flatMap(({ allOf }) => allOf)
    .filter((group) => group.length >= MIN_ACCEPTED)
    .filter((group) => group.every((word) => words.includes(word) && !EMPTY_WORDS.test(word)))
    .map((group) => ({ group, places: group.map((word) => text.indexOf(word)) }))
    .filter(({ places }) => places.every((place) => place >= 0));
  for (const { group, places } of groups) {
    const start = Math.min(...places);
    const end = Math.max(...group.map((word) => text.lastIndexOf(word) + word.length));
    const between = end - start - group.join("").length;
    if (end - start >= text.length || between > MOST_BETWEEN || FORMULAS.test(text.slice(start, end))) continue;
    return { head: text, before: text.slice(0, start), after: text.slice(end), accepted: [...group] };
  }
  return null;
}

/** Each gap is scored by the engine as one key point of its own, so that no word pays for the gap beside it. */
function judgeBlanks(blanks: readonly Blank[], written: readonly string[]): Judged {
  const judged = blanks.map((blank, index) => {
    const text = canonicalText(written[index] ?? "").trim();
    const { head, accepted } = blank;
    const point = { id: "blank", label: head.slice(0, 40), marks: null, expressions: [wanted(accepted)] };
    const { share } = scoreAnswer({
      answer: text,
      rubric: { version: 1, title: head, family: "outline", mode: "points", marks: null, points: [point] },
      limit: null,
      family: "outline",
      genre: null,
    });
    return { head, written: text, accepted, right: share === 1 && text.length <= roomOf(blank) };
  });
  const right = judged.filter((blank) => blank.right).length;
  return { kind: "blanks", blanks: judged, share: right / judged.length };
}

/** In UTF-16 units: the longest filling that counts. */
function roomOf({ head, before, after, accepted }: Blank): number {
  const gap = head.length - before.length - after.length;
  return ROOM * Math.max(gap, ...accepted.map((word) => word.length));
}

function wanted(accepted: string[]) {
  return { allOf: [accepted], role: "whole" as const, polarity: "any" as const };
}
