import type { Segments } from "../../text/segments";
import type { Denial } from "./outer-negation";

/** Words that refuse what follows when they open a clause. */
const REFUSAL =
  /^(?:[而但却也都]|一[是要]|[二三四五六七八九]是|[0-9]+\.?)?(没有|没|未曾|未|从不|从未|从没|不再|不曾|不愿|不肯|不想|不能|不会|不得|不要|不应|不该|不必|不用|不需要|不|无需|无须|毋须|无法|难以|勿|别|拒绝|反对|停止|取消|放弃|禁止|拒不|决不|绝不|缺乏|缺少)/;
const LACK = /缺[乏少]$/;
/** A single clause is refused where an action follows at once: 没有推动…; 不规范用工 and 未达标企业 name things instead. */
const ACTION =
  /^(?:推动|推行|推进|建立|设立|成立|引入|引进|组织|开展|培育|加强|加大|强化|整合|简化|制定|出台|搭建|开通|拓宽|提供|增设|清理|征求|实行|实施|采取|增加|扩大|鼓励|支持)/;
/** Where what is refused ends within its clause. */
const REFUSED_UNTIL = /的|要|应|须|就|则|一律|但|却|而/;

/** Clauses that open so, and their part of the answer, from which on the answer refuses what it lists. */
const SYSTEMATIC = 4;
const SYSTEMATIC_SHARE = 0.5;
/** A list of what is lacking is seldom so long; beyond it even a lack is denied with everything else. */
const HOPELESS = 12;
const HOPELESS_SHARE = 0.8;
/** A shorter clause says nothing that could be refused. */
const SHORTEST = 4;

/**
 * An answer most of whose clauses open with a refusal (没有建立…，没有公开…，没有下沉…) lists what is not done. Each such clause is
 * denied as a whole, however far its object stands. A single one is where an action follows the refusal at once; else the
 * ordinary reach of its negator holds.
 */
export function refusedClauses(text: string, segments: Segments): Denial[] {
  const clauses = segments.clauses.filter(({ start, end }) => end - start >= SHORTEST);
  const refused = clauses.flatMap(({ start, end }): Denial[] => {
    const found = REFUSAL.exec(text.slice(start, Math.min(end, start + 10)));
    if (!found) return [];
    const word = start + found[0].length - (found[1] as string).length;
    const over = LACK.test(found[0]) ? "lack" : "refusal";
    return [{ start: word, end: start + found[0].length, from: word + 1, until: end, over }];
  });
  const systematic = refused.length >= SYSTEMATIC && refused.length >= clauses.length * SYSTEMATIC_SHARE;
  if (refused.length >= HOPELESS && refused.length >= clauses.length * HOPELESS_SHARE)
    return refused.map((denial) => ({ ...denial, over: "everything" }));
  return systematic ? refused : refused.flatMap((denial) => actionRefused(text, denial));
}

/** One refused action: it touches what is proposed or done, a problem may well be that something was not. */
function actionRefused(text: string, denial: Denial): Denial[] {
  const words = text.slice(denial.end, denial.until);
  if (!ACTION.test(words)) return [];
  const ends = words.search(REFUSED_UNTIL);
  return [{ ...denial, until: ends < 0 ? denial.until : denial.end + ends, over: "lack" }];
}
