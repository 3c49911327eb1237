import type { Point } from "../../contract/rubric";

type Kind = NonNullable<Point["pointKind"]>;

const ASPECTS: [Kind, RegExp][] = [
  ["problem", /问题|不足|短板|困境|难点|弊端/],
  ["cause", /原因|成因|根源|症结/],
  ["practice", /做法|经验|实践|举措/],
  ["measure", /对策|建议|措施|解决办法/],
  ["meaning", /意义|作用|影响|价值|重要性|必要性/],
  ["feature", /特点|特征/],
  ["stance", /立场|态度/],
  ["conclusion", /结论/],
];
/** A heading that says nothing but what its items are. */
const BARE =
  /^(?:主要|存在|具体|现实|答案|相关|有关|解决|的|各类|几[点个]|[、和与及\s]|问题|不足|短板|困境|难点|弊端|原因|成因|根源|症结|做法|经验|实践|举措|对策|建议|措施|解决办法|意义|作用|影响|价值|重要性|必要性|特点|特征|立场|态度|结论|内容|部分|要点|方面|表现)+$/;

/** The kind of point that a heading or tag names, where it names one only. */
export function aspectOf(heading: string): Kind | undefined {
  const named = ASPECTS.filter(([, pattern]) => pattern.test(heading));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

const LAST_WORDS = 6;

/** The kind that a heading gives the items below it: one that closes with it (深化改革的做法) or says nothing else. */
export function headingKind(heading: string): Kind | undefined {
  const plain = heading.replace(/[（(].*$/s, "");
  return aspectOf(isBareAspect(plain) ? plain : plain.slice(-LAST_WORDS));
}

/** Whether the words are a heading of items and no idea of their own: 存在问题, 主要做法. */
export function isBareAspect(words: string): boolean {
  return words.length >= 2 && words.length <= 12 && BARE.test(words);
}
