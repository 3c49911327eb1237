import type { Range, Segments } from "../../text/segments";

/**
 * Words that deny a clause or a sentence as a whole: where they stand (`start` to `end`), and that they deny whatever begins in
 * `from` to `until`. `over` narrows whom they touch: a judgement (是不对的) leaves a criticised practice bad, and a refusal
 * (没有…) leaves a problem standing that does not name anything bad by itself, a lack (缺乏…) any problem. `everything`: also an expression that holds the denying word itself.
 */
export type Denial = Range & {
  from: number;
  until: number;
  over?: "judgement" | "criticism" | "refusal" | "lack" | "everything";
};

/** What may stand before the denial without saying anything: 一是, 其实, 这也. */
const LEAD =
  /^(?:第?[一二三四五六七八九十]+(?:是|方面)?|[首其再最][先次后]|[0-9]+\.?|[这那也都更而我]|我们|其实|事实上|实际上|目前|当地|当前|从来|根本|绝对){0,3}/;

/** Set phrases that deny nothing of what follows: 绝非偶然, 并非一日之功, and the double negatives 并非不, 不是没有. */
const COMPLETE = "(?!不|没|无|偶然|易事|个例|个案|孤例|一日|一蹴|一朝|朝夕|小事|坦途|单一)";

/** Denies the whole sentence. */
const OF_SENTENCE = new RegExp(`^(?:并非是?|并不是|绝非是?|绝不是|绝对不是)${COMPLETE}`);
/** Denies its clause. */
const OF_CLAUSE = new RegExp(`^(?:并?不存在|谈不上|说不上|称不上|哪有什么|哪来什么|不是${COMPLETE})`);
/** 没有…这回事: denies what stands between. */
const NO_SUCH_THING = /^没有.{0,80}?(?=这回事|这么回事|这种事|这一说)/;

/** 不是推诿就是扯皮 says both. */
const EITHER_OR = /^[^。;!?\n]{1,30}就是/;
/** A number that the denial was put before: 不存在1.… */
const NUMBER = /^[（(]?第?[一二三四五六七八九十0-9①-⑳]+[）)]?[是.]?$/;
/** Where the statement that holds begins: within a clause, at the head of a clause, and after 并非一味… */
const TURN = /而是|而在于|而要|但是|却是/;
const CLAUSE_TURN = /^(?:而|但|却|然而|相反|反而|恰恰|其实|事实|实际|真正|关键|是)/;
const NARROWED = /^[^,]{0,4}(?:一味|简单|单纯|只|仅|光|盲目|片面|机械|一刀切|一拆了之)/;
const DEMAND = /^(?:要|应|需|必须|更)/;

/**
 * Denials at the head of clauses, in text order (不存在…, 并非…, 没有…这回事). They turn round whatever follows, however far:
 * the scoring rule against answers that only deny the reference answer.
 */
export function outerDenials(text: string, segments: Segments): Denial[] {
  const denials: Denial[] = [];
  if (!/不|非|没有|哪/.test(text)) return denials;
  for (const clause of segments.clauses) {
    const sentence = segments.sentences[clause.sentence];
    if (!sentence) continue;
    const numbered = numberDenied(text, clause, segments);
    if (numbered) {
      denials.push(numbered);
      continue;
    }
    const lead = LEAD.exec(text.slice(clause.start, clause.end))?.[0].length ?? 0;
    // 其次 or 都 may be read as a lead; a denial without one is tried first.
    for (const start of lead === 0 ? [clause.start] : [clause.start, clause.start + lead]) {
      const denial = denialAt(text, start, clause, sentence, segments);
      if (!denial) continue;
      denials.push(denial);
      break;
    }
  }
  return denials;
}

/** 不存在1.…: the full stop parts the denial from the sentence it was put before. */
function numberDenied(text: string, clause: Range & { sentence: number }, segments: Segments): Denial | null {
  const words = text.slice(clause.start, clause.end);
  const wide = OF_SENTENCE.exec(words);
  const found = wide ?? OF_CLAUSE.exec(words);
  const next = segments.sentences[clause.sentence + 1];
  if (!found || !next || !NUMBER.test(words.slice(found[0].length))) return null;
  const first = segments.clauses[next.clauses[0]];
  const until = wide || !first ? next.end : first.end;
  return { start: clause.start, end: clause.start + found[0].length, from: clause.start + 1, until };
}

function denialAt(
  text: string,
  start: number,
  clause: Range,
  sentence: Range & { clauses: [first: number, end: number] },
  segments: Segments,
): Denial | null {
  const rest = text.slice(start, sentence.end);
  const tale = NO_SUCH_THING.exec(rest);
  if (tale) return { start, end: start + 2, from: start + 1, until: start + tale[0].length };
  const wide = OF_SENTENCE.exec(rest);
  const found = wide ?? OF_CLAUSE.exec(rest);
  if (!found || start + found[0].length >= clause.end) return null;
  const end = start + found[0].length;
  if (found[0] === "不是" && EITHER_OR.test(text.slice(end, sentence.end))) return null;
  const turn = (range: Range) => {
    const at = text.slice(range.start, range.end).search(TURN);
    return at < 0 ? range.end : range.start + at;
  };
  let until = turn({ start: end, end: clause.end });
  if (!wide || until < clause.end) return { start, end, from: start + 1, until };
  const narrowed = NARROWED.test(text.slice(end, clause.end));
  for (const next of segments.clauses.slice(...sentence.clauses)) {
    if (next.start <= clause.start) continue;
    const words = text.slice(next.start, next.end);
    if (CLAUSE_TURN.test(words) || (narrowed && DEMAND.test(words))) break;
    until = turn(next);
    if (until < next.end) break;
  }
  return { start, end, from: start + 1, until };
}
