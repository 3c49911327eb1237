import type { Segments } from "../../text/segments";
import type { Denial } from "./outer-negation";

/** Words that refuse what follows when they open a clause. */
const REFUSAL =
  /^(?:[而但却也都]|一[是要]|[二三四五六七八九]是|[0-9]+\.?)?(没有|没|未曾|未|从不|从未|从没|不再|不曾|不愿|不肯|不想|不能|不会|不得|不要|不应|不该|不必|不用|不需要|不|无需|无须|毋须|无法|难以|勿|别|拒绝|反对|停止|取消|放弃|禁止|拒不|决不|绝不|缺乏|缺少)/;
const LACK = /缺[乏少]$/;

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
 * denied as a whole, however far its object stands; single ones are left to the ordinary reach of their negator.
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
  if (refused.length >= HOPELESS && refused.length >= clauses.length * HOPELESS_SHARE)
    return refused.map((denial) => ({ ...denial, over: "everything" }));
  return refused.length >= SYSTEMATIC && refused.length >= clauses.length * SYSTEMATIC_SHARE ? refused : [];
}
