import type { Range, Segments } from "../../text/segments";
import type { Denial } from "./outer-negation";

/** Characters at a clause's end that may hold a denial of what stands before. */
const TAIL = 18;

/** What is denied may be taken up once more before it is denied: 的说法, 这种情况. */
const TAKEN_UP = "(?:的?(?:这种|这个|这类|此类|此|该)?(?:说法|讲法|观点|论断|结论|情况|问题|现象|事实))?";
const FLAT = "(?:其实|根本|完全|都|均|皆|也|从来|全)?";

/** Says that what stands before is not so. */
const UNTRUE = new RegExp(
  `${TAKEN_UP}${FLAT}(?:并?不存在|并?不成立|并?不属实|并?不符合(?:事实|实际)|(?:并?不是|并非)(?:事实|真的|实情|这样|如此|这么回事)|没有这回?事|(?:是|纯属)(?:假的|虚构的?|编造的?|误传|谣传|谣言|误会)|子虚乌有)$`,
);
/** Says that what stands before is wrong to do, or a wrong thing to say. */
const WRONG = new RegExp(
  `${TAKEN_UP}${FLAT}(?:是(?:不对|不正确|错误|错|不应该|不该|不必要|没有?必要)的|(?:的|这种)(?:说法|看法|观点|做法)(?:是)?(?:不对|不正确|错误|有误)的?|不可取|行不通|没有?必要)$`,
);
/** A clause that only takes up what the sentence said: 这种说法不成立. */
const ONLY_TAKEN_UP = /^(?:但|而|可|其实|所以|因此)?(?:这|此|该|以上|上述|前述)/;
/** Of a whole sentence, not only of the clause. */
const SAYING = /(?:说法|讲法|观点|论断|结论)/;
/** 以上问题均不存在: of everything said so far. */
const ALL_ABOVE = /^(?:但|而|可|其实)?(?:以上|上述|前述|前面)[^,若如]{0,8}$/;
/** A practice is criticised: to call it wrong affirms that it is bad. */
const CRITICISED =
  /一味|单纯|只|光|仅|盲目|片面|单靠|搞|重[^,]{1,6}轻|做法|行为|想法|观念|心态|倾向|作风|看法|认为|以为|把[^,]{1,16}当成/;

/** An answer that denies so many of its sentences, and so large a part of them, denies them as a whole. */
const SYSTEMATIC = 3;
const SYSTEMATIC_SHARE = 0.5;

type Found = { clause: number; start: number; end: number; untrue: boolean; whole: boolean };

/**
 * Denials that stand after what they deny (…并不存在, …的说法不成立, …是不对的), in text order. They turn round their clause; a
 * saying that is denied (…的说法不成立, 这种说法不成立) its sentence; 以上…均不存在 everything above. Where most sentences of an answer
 * end like that, each is denied as a whole.
 */
export function afterDenials(text: string, segments: Segments): Denial[] {
  if (!/不|非|没|错|假|虚|[误谣]/.test(text)) return [];
  const found = segments.clauses.flatMap((clause, index) => foundAt(text, clause, index) ?? []);
  if (found.length === 0) return [];
  const { sentences, clauses } = segments;
  const denied = new Set(found.map(({ clause }) => clauses[clause]?.sentence ?? -1));
  const systematic = denied.size >= SYSTEMATIC && denied.size >= sentences.length * SYSTEMATIC_SHARE;
  return found.flatMap(({ clause: index, start, end, untrue, whole }): Denial[] => {
    const clause = clauses[index];
    const sentence = clause && sentences[clause.sentence];
    if (!clause || !sentence) return [];
    const words = text.slice(clause.start, start);
    const criticised = !untrue && CRITICISED.test(text.slice(clause.start, end));
    const above = untrue && ALL_ABOVE.test(words);
    const wide = whole || (systematic && !criticised) || start === clause.start || ONLY_TAKEN_UP.test(words);
    const from = above ? 0 : wide ? sentence.start : clause.start;
    return [{ start, end, from, until: start, ...(untrue ? {} : { over: criticised ? "criticism" : "judgement" }) }];
  });
}

function foundAt(text: string, clause: Range, index: number): Found | null {
  const from = Math.max(clause.start, clause.end - TAIL);
  const tail = text.slice(from, clause.end);
  const untrue = UNTRUE.exec(tail);
  const found = untrue ?? WRONG.exec(tail);
  if (!found) return null;
  const start = from + found.index;
  return { clause: index, start, end: clause.end, untrue: untrue !== null, whole: SAYING.test(found[0]) };
}
