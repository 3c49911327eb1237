/** A quotation longer than this is a sentence, not a slogan built with plus signs. UTF-16 units. */
const MAX_QUOTE = 24;
/** Parts of this length on both sides are more likely two slogans than a sum: 守正创新 实干为先. */
const SLOGAN = 4;

export type PlusChange = { before: string; after: string };

/** Who decides: `make` is asked before each repair, `restore` at each quotation that could as well be two slogans. */
export type PlusRulings = { make: (before: string, after: string) => boolean; restore: (quotation: string) => boolean };

const BY_DEFAULT: PlusRulings = { make: () => true, restore: () => false };

/**
 * URL decoding turns `+` into a blank. Chinese has no blank inside a quotation, so one between two short parts
 * (“党建 网格”, “4 4 1”) or before the closing mark (“防疫 ”) was a plus. What could as well be two slogans or words in
 * Latin letters stays and is asked about. One change per restored sign, each from the quotation as it was to as it is then.
 */
export function restorePlus(
  text: string,
  { make, restore }: PlusRulings = BY_DEFAULT,
): { text: string; changes: PlusChange[]; doubts: string[] } {
  const changes: PlusChange[] = [];
  const doubts: string[] = [];
  const restored = text.replace(/“[^“”]*”/g, (quotation) => {
    const inner = quotation.slice(1, -1);
    if (
      inner.length > MAX_QUOTE ||
      !/[^ ] /.test(inner) ||
      inner.startsWith(" ") ||
      /[。！？!?；;，,：:]| {2}/.test(inner)
    ) {
      return quotation;
    }
    const parts = inner.split(" ");
    if (parts.some((part) => /[A-Za-z]$|^[A-Za-z]/.test(part))) return quotation;
    const [first = ""] = parts;
    // Where a plus survived the others did too: this blank is something else.
    const survived = inner.includes("+") || inner.includes("＋");
    if (survived || (first.length >= SLOGAN && parts.every((part) => part.length === first.length))) {
      if (restore(quotation)) return quotation.replace(/ /g, "+");
      doubts.push(quotation);
      return quotation;
    }
    let current = quotation;
    for (let at = current.indexOf(" "); at >= 0; at = current.indexOf(" ", at + 1)) {
      const next = `${current.slice(0, at)}+${current.slice(at + 1)}`;
      if (!make(current, next)) continue;
      changes.push({ before: current, after: next });
      current = next;
    }
    return current;
  });
  return { text: restored, changes, doubts };
}
