import type { Occurrence } from "./occurrences";
import { firstFrom } from "./occurrences";
import type { PreparedAnswer } from "./prepared-answer";

/** Adverbs and connectives before a predicate: 「明显不足」 has no subject of its own, 「绿化不足」 has. */
const ADVERBS =
  /^(?:明显|严重|十分|非常|比较|较为|普遍|长期|依然|仍然|总体|相对|尤其|特别|越来越|日益|逐渐|逐步|已经|一直|往往|经常|大多|多数|存在|显得|出现|因此|从而|导致|造成|使得|由于|结果|甚至|同时|而且|并且|但是|有的|有些|部分|要|应|须|也|都|却|又|更|很|太|极|仍|还|较|最|均|并|且|而|但|因|就|再|将|把|对|所|已|被)+/;

/** What may follow a noun without being said of it: 「车位方面」「车位等资源」. */
const LIGHT_TAIL =
  /^(?:等|的|之|上|中|里|内|处|点|数|率|费|数量|问题|方面|领域|情况|工作|资源|设施|秩序|矛盾|现象|环节|机制|事项)*$/;

/** Characters looked at on either side of a word; a subject or object stands nearer. */
const REACH = 20;

/**
 * Whether two words of one expression that stand in different phrases may be read together. They may not when one of
 * them is a general predicate (不足, 加强) and both phrases are complete without the other: in 「车位充足，绿化不足」 the
 * lack is said of the greenery. Two sentences of an item are read together only where one of them opens it.
 * 「小区里的车位，明显不足」 goes on about its object and is read together.
 */
export function mayJoin(answer: PreparedAnswer, a: Occurrence, b: Occurrence): boolean {
  if (!fromOpening(answer, a, b)) return false;
  if (!a.general && !b.general) return true;
  if (answer.phraseAt[a.start] === answer.phraseAt[b.start]) return true;
  const listed = a.clause !== b.clause;
  return !isComplete(answer, a, listed) || !isComplete(answer, b, listed);
}

/** Of an item's sentences only the opening one (总括) speaks for the others; bare words with a full stop each (停车。不足。) do not. */
function fromOpening(answer: PreparedAnswer, a: Occurrence, b: Occurrence): boolean {
  const { clauses, sentences, items } = answer.segments;
  const [one, other] = [clauses[a.clause]?.sentence ?? -1, clauses[b.clause]?.sentence ?? -1];
  if (one === other) return true;
  const fills = (place: Occurrence, index: number) => {
    const sentence = sentences[index];
    return sentence !== undefined && place.start === sentence.start && place.end === sentence.end;
  };
  if (fills(a, one) && fills(b, other)) return false;
  return Math.min(one, other) === items[sentences[one]?.item ?? -1]?.sentences[0];
}

/** Whether the phrase says something whole around the word: a predicate with its subject or object, a noun with its predicate. */
function isComplete(answer: PreparedAnswer, place: Occurrence, listed: boolean): boolean {
  const phrase = answer.segments.phrases[answer.phraseAt[place.start] ?? -1];
  if (!phrase) return false;
  const from = Math.max(phrase.start, place.start - REACH);
  const to = Math.min(phrase.end, place.end + REACH);
  const before = answer.text.slice(from, place.start).replace(ADVERBS, "");
  const after = answer.text.slice(place.end, to);
  if (place.general) return before.length >= 2 || (before === "" && after.length >= 2);
  if (after.length >= 2 && !LIGHT_TAIL.test(after)) return true;
  // 「停车、噪声离开街坊」: the members of a list share the predicate at its end.
  const clause = answer.segments.clauses[place.clause];
  if (listed && after === "" && clause && clause.end > phrase.end) return true;
  for (let at = firstFrom(answer.tokens, from); ; at += 1) {
    const token = answer.tokens[at];
    if (!token || token.start >= to) return false;
    if (token.end <= place.start || token.start >= place.end) return true;
  }
}
