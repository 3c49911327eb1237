import { LACKS_CUT_SHORT, POLARITY_WORDS, type PolarityKind } from "./polarity-words";

/** A word of `polarity-words` in an answer's matching form. */
export type PolarityToken = {
  start: number;
  end: number;
  kind: Exclude<PolarityKind, "neutral" | "pending">;
  /** A reversal that has not happened (亟待解决, 未能解决) does not reverse its object. */
  undone?: boolean;
  /** A negator that belongs to a reversal verb: it governs that verb only. */
  spentOn?: { start: number; end: number };
};

/** Characters by which a negator may stand before the reversal verb it belongs to (未得到解决). */
const REVERSAL_GAP = 3;

/** Every polarity word that counts, in order. One pass; 没有X就没有Y and 非X不可 resolve to nothing. */
export function polarityTokens(text: string): PolarityToken[] {
  const tokens: PolarityToken[] = [];
  let pending: PolarityToken | { start: number; end: number } | null = null;
  for (let index = 0; index < text.length;) {
    const found = wordAt(text, index);
    if (!found) {
      index += 1;
      continue;
    }
    const range = { start: index, end: index + found.word.length };
    index = range.end;
    if (found.kind === "neutral" || asksWhether(text, range)) continue;
    if (found.kind === "pending") {
      pending = range;
      continue;
    }
    const token: PolarityToken = { ...range, kind: found.kind };
    const gap = pending && found.kind === "reversal" ? range.start - pending.end : REVERSAL_GAP + 1;
    if (pending && gap <= REVERSAL_GAP && !/[,:;。!?\n]/.test(text.slice(pending.end, range.start))) {
      token.undone = true;
      if ("kind" in pending) pending.spentOn = range;
    }
    tokens.push(token);
    pending = ["near", "far", "needless", "denial"].includes(found.kind) ? token : null;
  }
  return withTurns(text, withoutDoubleNegatives(text, tokens));
}

/** The longest word that stands at `index`, unless a longer verb cuts it short (不实行). */
function wordAt(text: string, index: number): { word: string; kind: PolarityKind } | undefined {
  const found = POLARITY_WORDS.get(text.charAt(index))?.find(({ word }) => text.startsWith(word, index));
  if (found?.kind !== "lack") return found;
  const next = text.charAt(index + found.word.length);
  if (next !== "" && LACKS_CUT_SHORT[found.word]?.includes(next)) return { word: "不", kind: "near" };
  // 定位不准 lacks precision, 不准收费 forbids.
  return found.word === "不准" && /[^的确、,:;。!?\n]/.test(next) ? { word: "不准", kind: "needless" } : found;
}

/** 由旁观变参与, 从建设转向管理, 变坐等为上门: what stands first is given up. */
const TURN = /(?:[由从把]([^,。;:!?、\n]{1,10}?)(?:转?变[为成]?|转[为向到]|走向|迈向)|变([^,。;:!?、\n]{1,10}?)为)/g;

function withTurns(text: string, tokens: PolarityToken[]): PolarityToken[] {
  if (!text.includes("变") && !text.includes("转") && !text.includes("向")) return tokens;
  const turns = [...text.matchAll(TURN)].map((found): PolarityToken => {
    const start = found.index;
    const given = (found[1] ?? found[2] ?? "").length;
    return { start, end: start + 1, kind: "reversal", spentOn: { start: start + 1, end: start + 1 + given } };
  });
  return turns.length === 0 ? tokens : [...tokens, ...turns].sort((a, b) => a.start - b.start);
}

/** 认不认, 给没给, 有没有: a question that denies nothing. */
function asksWhether(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.charAt(start - 1);
  if (before === "") return false;
  const negator = text.charAt(start);
  if (negator !== "不" && negator !== "没") return false;
  if (negator === "没" && before === text.charAt(start + 1)) return true;
  return end - start === 1 ? before === text.charAt(end) : end - start === 2 && before === text.charAt(start + 1);
}

const DOUBLE = /(没有|不)[^。;!?\n]{1,20}?(就没有|就无法|就不能|就不会|便没有|就谈不上)|非[^,。;!?\n]{1,8}不可/g;

function withoutDoubleNegatives(text: string, tokens: PolarityToken[]): PolarityToken[] {
  if (!text.includes("就") && !text.includes("便没有") && !text.includes("不可")) return tokens;
  const resolved: { start: number; end: number }[] = [];
  for (const found of text.matchAll(DOUBLE)) {
    resolved.push({ start: found.index, end: found.index + (found[1]?.length ?? 1) });
    resolved.push({
      start: found.index + found[0].length - (found[2]?.length ?? 2),
      end: found.index + found[0].length,
    });
  }
  if (resolved.length === 0) return tokens;
  // A resolved 没有 or 不可 is at most four characters long, so a start inside one of these ranges names it.
  const starts = new Set(
    resolved.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return tokens.filter((token) => !starts.has(token.start));
}
