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
  const row = new Uint16Array(b.length + 1);
  for (let at = 0; at < a.length; at += 1) {
    const code = a.charCodeAt(at);
    // The cell to the upper left, which this row has overwritten.
    let corner = 0;
    for (let index = 1; index <= b.length; index += 1) {
      const above = row[index] ?? 0;
      row[index] = code === b.charCodeAt(index - 1) ? corner + 1 : Math.max(above, row[index - 1] ?? 0);
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}
