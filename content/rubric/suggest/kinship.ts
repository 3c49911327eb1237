/** Characters that half of all words hold: sharing one makes no kin. */
const COMMON = new Set(
  "的一不人有在了上下中大小来会事个这到说为和地出也子得里后自之年过发可生多么心还用家行方起好看天进着公部体实加量都现从本去头把性通被间其所长开新高前日手老主意定正成于对化学点机力业务理工作处区员数口时分外内面单位",
);
/** Characters that make a word say a lack, a fault or a denial. */
const LACKING = /[不没无未缺少难低弱差慢短空乱滞废断失虚烂旧漏堵僵散浅贵亏欠]/;
/** Half of a word's characters must be shared for it to be of one family with another (停放, 停车). */
const FAMILY = 0.5;

/**
 * How much of a word is shared with the nearest of some variants, 0..1. They must begin or end alike (停放 and 停车, 助学款 and 补助款);
 * common characters do not count, nor do variants that say a lack where the word says none.
 */
export function kinship(words: string, variants: readonly string[]): number {
  const lack = LACKING.test(words);
  let most = 0;
  for (const variant of variants) {
    if (variant.length < 2 || LACKING.test(variant) !== lack || !beginOrEndAlike(words, variant)) continue;
    const shared = [...words].filter((character) => !COMMON.has(character) && variant.includes(character)).length;
    most = Math.max(most, shared / words.length);
  }
  return most >= FAMILY ? most : 0;
}

function beginOrEndAlike(words: string, variant: string): boolean {
  const [first, last] = [words.charAt(0), words.charAt(words.length - 1)];
  const begins = !COMMON.has(first) && !LACKING.test(first) && variant.startsWith(first);
  return begins || (!COMMON.has(last) && !LACKING.test(last) && variant.endsWith(last));
}

/** Whether many variants of a group say a lack (不足, 缺位): then a new one must, and otherwise it must not. */
export function saysLack(variants: readonly string[]): boolean {
  return variants.filter((variant) => LACKING.test(variant)).length * 3 > variants.length;
}

/** Characters of place: turned round, a word with one says something else (提前 and 前提, 上图 and 图上). */
const PLACES = /[上下前后里外中内起]/;
/** What is cut off inside a phrase. */
const BROKEN_END = /^[一不]|[一不]$/;

/**
 * Whether a word is one of the variants in another shape: parted by a character (备过案 of 备案), turned round (限期 of 期限), or
 * turned round with a direction behind it (沉下去 of 下沉).
 */
export function isReshaped(words: string, variants: readonly string[]): boolean {
  if (BROKEN_END.test(words)) return false;
  return variants.some((variant) => {
    const more = words.length - variant.length;
    if (new Set(variant).size < 2 || ![...variant].every((character) => words.includes(character))) return false;
    if (more === 0) return words.length === 2 && !PLACES.test(words);
    return more === 1 && (isParted(words, variant) || (variant.length === 2 && /[去来]$/.test(words)));
  });
}

/** Whether one character within the word is all that it has more than the variant. */
function isParted(words: string, variant: string): boolean {
  return [...variant].some(
    (_, at) => at > 0 && words.slice(0, at) === variant.slice(0, at) && words.slice(at + 1) === variant.slice(at),
  );
}
