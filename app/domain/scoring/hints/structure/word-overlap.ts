/** Characters that carry the grammar and not the subject. */
const GRAMMAR = new Set("的了在是和与及要让把给一个份之以为不有这那于从到将也都就而着过上下中里对等更还才能可会应该须");

/**
 * How much of `words` is said in `text`: the share of its subject characters that stand in a pair of neighbours found in
 * `text`, and how many they are. Matching form on both sides.
 */
export function overlapOf(words: string, text: string): { share: number; characters: number } {
  const covered = new Uint8Array(words.length);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (BREAK.test(pair) || (GRAMMAR.has(pair.charAt(0)) && GRAMMAR.has(pair.charAt(1)))) continue;
    if (text.includes(pair)) covered.fill(1, at, at + 2);
  }
  let [subject, characters] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const character = words.charAt(at);
    if (GRAMMAR.has(character) || BREAK.test(character)) continue;
    subject += 1;
    characters += covered[at] ?? 0;
  }
  return { share: subject === 0 ? 0 : characters / subject, characters };
}

const BREAK = /[^\u3400-\u9FFFa-z0-9]/;

/** Length of the longest common subsequence ÷ the longer length. Meant for heads: both texts are short. */
export function skeletonShare(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  let before = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      const same = a.charCodeAt(i) === b.charCodeAt(j);
      row[j + 1] = same ? (before[j] as number) + 1 : Math.max(before[j + 1] as number, row[j] as number);
    }
    before = row;
  }
  return (before[b.length] as number) / longer;
}
