/** A text reduced to what both widths of punctuation share: letters, digits and CJK characters, in order. */
export type MatchKey = {
  key: string;
  /** For each character of `key`: where it stood in the text. */
  offsets: number[];
  /** Whether a clause begins at this character of `key`. */
  starts: boolean[];
};

const KEPT = /[0-9A-Za-z\u3400-\u9FFF\uF900-\uFAFF]/;
// The enumeration comma stays inside its clause: 以标准化、智能化为原则 names, it does not head.
const CLAUSE_END = /[。，,；;：:！!？?\n—…]/;

/** Folds full-width letters and digits and leaves out all punctuation and blanks; offsets lead back to the text. */
export function matchKey(text: string): MatchKey {
  const result: MatchKey = { key: "", offsets: [], starts: [] };
  const characters: string[] = [];
  let atStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const char = foldWidth(text.charAt(index));
    if (KEPT.test(char)) {
      characters.push(char);
      result.offsets.push(index);
      result.starts.push(atStart);
      atStart = false;
    } else if (CLAUSE_END.test(text.charAt(index))) {
      atStart = true;
    }
  }
  result.key = characters.join("");
  return result;
}

/** Only the key: equal for texts that differ in width, punctuation or blanks alone. */
export function matchText(text: string): string {
  return matchKey(text).key;
}

function foldWidth(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** Length of the longest common subsequence, for short texts. */
export function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const charA of a) {
    const next = [0];
    for (let index = 1; index <= b.length; index += 1) {
      next.push(
        charA === b.charAt(index - 1) ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
