import type { Finding } from "@content/contract/report";
import type { HintInput } from "../hint-input";

const PAIRS: ReadonlyMap<number, number> = new Map(
  ["“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "()", "【】", "〔〕", "[]"].map(
    (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
  ),
);
const OPENING: ReadonlyMap<number, number> = new Map([...PAIRS].map(([open, close]) => [close, open]));
/** Either bracket closes either: （1) is a slip of width, not of pairing. */
const WIDE: Readonly<Record<number, number>> = { 0x28: 0xff08, 0x29: 0xff09, 0x5b: 0x3014, 0x5d: 0x3015 };
const MARKS = /[\n“”‘’「」『』《》〈〉（）()【】〔〕[\]]/g;
/** So many words beside a mark show where it stands. */
const WORDS_SHOWN = 12;
/** A speech may go on over paragraphs: each opens with “, only the last closes. */
const SPEECH = "“";
/** 1） and a) number an item without an opening bracket. */
const NUMBERED = /(?:^|[\s，。；：、,;:])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
const BEFORE_BRACKET = 5;

type Mark = { code: number; at: number };

/** 标点: quotation marks, title marks and brackets that lack their other half, paragraph by paragraph. Linear. */
export function pairedMarkHints({ answer: { source } }: HintInput): Finding[] {
  const found: Finding[] = [];
  let open: Mark[] = [];
  const endParagraph = (at: number) => {
    for (const mark of open) {
      if (!(source.charAt(mark.at) === SPEECH && opensNext(source, at))) found.push(unclosed(source, mark));
    }
    open = [];
  };
  for (const { index: at } of source.matchAll(MARKS)) {
    const code = wide(source.charCodeAt(at));
    if (source.charAt(at) === "\n") endParagraph(at);
    else if (PAIRS.has(code)) open.push({ code, at });
    else close(source, open, code, at, found);
  }
  endParagraph(source.length);
  return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function close(source: string, open: Mark[], code: number, at: number, found: Finding[]): void {
  const opening = wide(OPENING.get(code) ?? 0);
  const last = open.at(-1);
  if (last?.code === opening) open.pop();
  else if (isOwnMark(source, at)) return;
  else if (last && open.at(-2)?.code === opening) {
    // The inner mark was left open: “《…”.
    found.push(unclosed(source, last));
    open.length -= 2;
  } else found.push(unopened(source, at));
}

function wide(code: number): number {
  return WIDE[code] ?? code;
}

/** An apostrophe between letters, or the bracket of 1）. */
function isOwnMark(source: string, at: number): boolean {
  const mark = source.charAt(at);
  if (mark === "’") return /[a-zA-Z]/.test(source.charAt(at - 1)) && /[a-zA-Z\s]/.test(source.charAt(at + 1));
  if (mark !== "）" && mark !== ")") return false;
  return NUMBERED.test(source.slice(Math.max(0, at - BEFORE_BRACKET), at));
}

function opensNext(source: string, lineEnd: number): boolean {
  let at = lineEnd;
  while (at < source.length && /\s/.test(source.charAt(at))) at += 1;
  return source.charAt(at) === SPEECH;
}

/** The mark that is missing, in the width of the one written. */
function otherHalf(source: string, at: number): string {
  const code = source.charCodeAt(at);
  return String.fromCharCode(PAIRS.get(code) ?? OPENING.get(code) ?? 0);
}

function unclosed(source: string, { at }: Mark): Finding {
  const params = { found: source.charAt(at), expected: otherHalf(source, at) };
  const line = source.slice(at, at + WORDS_SHOWN).split("\n")[0] ?? "";
  return { code: "hint-mark-unclosed", start: at, end: whole(source, at + line.length), params };
}

function unopened(source: string, at: number): Finding {
  const params = { found: source.charAt(at), expected: otherHalf(source, at) };
  const line =
    source
      .slice(Math.max(0, at - WORDS_SHOWN), at)
      .split("\n")
      .at(-1) ?? "";
  return { code: "hint-mark-unopened", start: whole(source, at - line.length), end: at + 1, params };
}

/** The offset, moved back where it would cut a character in half. */
function whole(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
}
