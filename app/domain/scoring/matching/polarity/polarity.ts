import type { POINT_KINDS } from "@content/contract/rubric";
import {
  BEFORE_EVENT,
  EVENTS,
  NEGATIVE_PARTS,
  POLARITY_WORDS,
  POSITIVE_PREDICATES,
  SCOPE_ENDS,
  TRANSITIVE_LACK,
} from "./polarity-words";
import type { PolarityToken } from "./polarity-tokens";

/** What a key point is about; rules how negative wording is read. */
export type PointKind = (typeof POINT_KINDS)[number];

type Span = { start: number; end: number };

/** How the words of an expression stand in the answer: as asked, the other way round, or only as a direction. */
export type PolarityVerdict = "as-asked" | "reversed" | "direction";

/** What a variant says taken alone. */
export type VariantSign = "negative" | "positive" | "neutral";

/** The sign a variant has by itself; idioms such as 不断 and verbs such as 减少 do not make it negative. */
export function variantSign(form: string): VariantSign {
  let rest = "";
  for (let index = 0; index < form.length;) {
    const found = POLARITY_WORDS.get(form.charAt(index))?.find(({ word }) => form.startsWith(word, index));
    const hidden = found && (found.kind === "neutral" || found.kind === "reversal");
    rest += hidden ? " " : form.slice(index, index + (found?.word.length ?? 1));
    index += found?.word.length ?? 1;
  }
  if (NEGATIVE_PARTS.some((part) => rest.includes(part))) return "negative";
  return form.length <= 4 && POSITIVE_PREDICATES.some((word) => rest.includes(word)) ? "positive" : "neutral";
}

const FLIPS: ReadonlySet<PolarityToken["kind"]> = new Set(["near", "far", "needless", "denial", "lack"] as const);

/** Verbs that name the end; 杜绝 and 避免 say what must not be done. */
const ENDS_ONLY = /^(?:解决|破解|缓解|化解|克服|改变|改善|扭转|摆脱)$/;
const BARE_LEAD =
  /^(?:第?[一二三四五六七八九十0-9]+[是)）]?)?(?:我们|各级|要|应当?|须|必须|需要?|着力|大力|切实|有效|尽快|加快|抓紧|努力|下大力气)*$/;
const BARE_TAIL = /^(?:的|等|这一|问题|矛盾|困境|难题|现象|局面|状况)*$/;

const NEAR_GAP = 2;
const LONG_NEAR_GAP = 6;
const FAR_GAP = 8;
const LACK_GAP = 4;
const REVERSAL_GAP = 10;
const REVERSED_AFTER_GAP = 7;
const PROMOTION_GAP = 4;

/** Whether a token stands over a span of the same clause, before it or after it. */
function governs(text: string, token: PolarityToken, span: Span): boolean {
  if (token.spentOn) return token.spentOn.start < span.end && span.start < token.spentOn.end;
  if (token.start < span.start && span.start < token.end) return true;
  if (token.end <= span.start) {
    const between = text.slice(token.end, span.start);
    if (between.length > REVERSAL_GAP || SCOPE_ENDS.test(between)) return false;
    if (/[,:;。!?\n]/.test(between)) return false;
    if (token.kind === "lack")
      return (
        between === "的" || (TRANSITIVE_LACK.test(text.slice(token.start, token.end)) && between.length <= FAR_GAP)
      );
    // 不该收的费, 不必到场即可办理: only the action at once behind it.
    if (token.kind === "needless" && /的|可|能/.test(between)) return false;
    // Only a verb of lacking reaches over 、 to the short names listed after its first object.
    if (between.includes("、"))
      return token.kind === "far" && /^[^、]{1,5}(?:、[^、]{1,5})*、[^、]{0,2}$/.test(between);
    const reach = {
      near: NEAR_GAP,
      far: FAR_GAP,
      needless: FAR_GAP,
      denial: FAR_GAP,
      reversal: REVERSAL_GAP,
      promotion: PROMOTION_GAP,
    };
    // 不按五步表决: what stands between is how, so the verb after it is still denied.
    if (token.kind === "near" && /^[按向为由把将给对用以与同]/.test(between)) return between.length <= LONG_NEAR_GAP;
    return between.length <= reach[token.kind];
  }
  if (token.start < span.end) return false;
  const between = text.slice(span.end, token.start);
  if (between.length > REVERSED_AFTER_GAP || /[,:;。!?、\n]/.test(between) || SCOPE_ENDS.test(between)) return false;
  const reach = {
    near: NEAR_GAP,
    far: NEAR_GAP,
    needless: NEAR_GAP,
    denial: NEAR_GAP,
    lack: LACK_GAP,
    promotion: LACK_GAP,
  };
  if (token.kind === "reversal") return /[得已被获予实有逐]/.test(between) && between.length <= REVERSED_AFTER_GAP;
  return between.length <= reach[token.kind];
}

/**
 * Judges matched words by the negators on both sides of them. Tokens inside the matched words are the author's own and do
 * not count. `polarity` is the expression's, or null where the point's kind decides.
 */
export function judgePolarity(input: {
  text: string;
  /** Tokens near the match, in order. */
  tokens: readonly PolarityToken[];
  spans: readonly (Span & { sign: VariantSign })[];
  kind: PointKind;
  polarity: "positive" | "negative" | "any" | null;
  /** The point's own label says that something is lacking: a negator then states it. */
  ofLack?: boolean;
}): PolarityVerdict {
  const { text, spans, kind } = input;
  if (input.polarity === "any") return "as-asked";
  const negativePoint =
    input.polarity === "negative" || (input.polarity === null && (kind === "problem" || kind === "cause"));
  const external = input.tokens.filter(
    (token) =>
      !spans.some((span) => span.start <= token.start && token.start < span.end) &&
      spans.some((span) => governs(text, token, span)),
  );
  const count = (...kinds: PolarityToken["kind"][]) =>
    external.filter((token) => kinds.includes(token.kind) && !token.undone).length;
  const hasNegative = spans.some((span) => span.sign === "negative");
  const hasPositive = spans.some((span) => span.sign === "positive");
  if (negativePoint) return judgeNegativePoint(input, external, hasNegative, hasPositive, count);
  const reversals = count("reversal");
  // Two negated words do not make each other right: each word is judged by its own negators.
  const flipped = spans.some((span) => {
    const own = external.filter(
      (token) =>
        FLIPS.has(token.kind) && !token.undone && governs(text, token, span) && !sparesWork(text, token, span, spans),
    );
    return own.length % 2 === 1;
  });
  if (flipped) return reversals % 2 === 1 && count("denial") === 0 ? "direction" : "reversed";
  if (kind === "measure" && hasNegative && reversals > 0 && namesOnlyTheEnd(text, external, spans)) return "direction";
  return count(...FLIPS) === 0 && reversals % 2 === 1 && hasPositive && !hasNegative ? "reversed" : "as-asked";
}

/** 解决停车难 and nothing else in its sentence: the end of a measure without the means. */
function namesOnlyTheEnd(text: string, tokens: readonly PolarityToken[], spans: readonly Span[]): boolean {
  const verb = tokens.find(({ start, end, kind }) => kind === "reversal" && ENDS_ONLY.test(text.slice(start, end)));
  if (!verb || spans.some(({ start }) => start < verb.end)) return false;
  const end = Math.max(...spans.map((span) => span.end));
  const before = /[^,:;。!?\n.]{0,12}$/.exec(text.slice(Math.max(0, verb.start - 12), verb.start))?.[0] ?? "";
  const after = /^[^,:;。!?\n]{0,12}/.exec(text.slice(end, end + 12))?.[0] ?? "";
  const alone = !/[,:]/.test(text.charAt(verb.start - before.length - 1) + text.charAt(end + after.length));
  return alone && BARE_LEAD.test(before) && BARE_TAIL.test(after);
}

/** 无需重复提交, 不用提交材料，部门共享: to be spared what is bad, or what another clause replaces, is no refusal. */
function sparesWork(
  text: string,
  token: PolarityToken,
  span: Span,
  spans: readonly (Span & { sign: VariantSign })[],
): boolean {
  if (token.kind !== "needless") return false;
  if (spans.some(({ sign, start }) => sign === "negative" && start >= token.end)) return true;
  return spans.some((other) => other.start >= span.end && /[,:;。!?\n]/.test(text.slice(span.end, other.start)));
}

/** 上涨 in 没有上涨, 被退 in 没有货物被退: the negators that say an event did not happen. */
function eventDenials(text: string, tokens: readonly PolarityToken[], spans: readonly Span[]): number {
  const events = spans.filter(({ start, end }) => EVENTS.test(text.slice(start, end)));
  return tokens.filter(({ start, end }) =>
    events.some((event) => {
      if (end > event.start || !/^[不没未无从尚毫]/.test(text.slice(start, end))) return false;
      const subject = spans.find((span) => span.start === end && span.end <= event.start);
      const between = text.slice(subject?.end ?? end, event.start).replace(/[不没未]$/, "");
      return BEFORE_EVENT.test(between);
    }),
  ).length;
}

function judgeNegativePoint(
  input: { text: string; spans: readonly (Span & { sign: VariantSign })[]; polarity: string | null; ofLack?: boolean },
  external: readonly PolarityToken[],
  hasNegative: boolean,
  hasPositive: boolean,
  count: (...kinds: PolarityToken["kind"][]) => number,
): PolarityVerdict {
  const reversals = count("reversal");
  if (hasNegative) {
    const negative = input.spans.filter((span) => span.sign === "negative");
    const denials = external.filter(
      (token) =>
        (token.kind === "denial" || token.kind === "near" || isAbsence(input.text, token)) &&
        negative.some((span) => token.end <= span.start && governs(input.text, token, span)) &&
        (token.kind !== "near" || negative.some((span) => span.start === token.end)),
    ).length;
    return (denials + reversals) % 2 === 1 ? "reversed" : "as-asked";
  }
  const lacks = count("near", "far", "lack");
  const flips = lacks + count("denial") + reversals;
  if (hasPositive || input.polarity === "negative") return flips % 2 === 1 && lacks > 0 ? "as-asked" : "reversed";
  if (!input.ofLack && eventDenials(input.text, external, input.spans) % 2 === 1) return "reversed";
  if (count("denial") > 0 || (reversals % 2 === 1 && lacks === 0)) return "reversed";
  return lacks === 0 && count("promotion") > 0 ? "reversed" : "as-asked";
}

/** 没有, 毫无, 无需: a thing that is not there or is spared; a lack (缺乏) of something bad is not said. */
function isAbsence(text: string, token: PolarityToken): boolean {
  return /^(?:没有|毫无|无法|不会|不能|从未|未曾|不必|大可不必|不用|用不着|无[需须]|毋[需须])$/.test(
    text.slice(token.start, token.end),
  );
}
