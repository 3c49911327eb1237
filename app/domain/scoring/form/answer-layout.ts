import { isHiddenPair, isZeroWidth } from "../../text/character-classes";
import { countCharacters } from "../../text/count";
import { ordinaryCharacter } from "../../text/radicals";
import type { Range } from "../../text/segments";

/**
 * A line of the canonical answer that holds more than white space, trimmed. UTF-16 offsets of the answer; `text` is what a
 * reader sees: without zero-width characters and with ordinary characters for radicals.
 */
export type Line = { start: number; end: number; text: string };

/** Which lines of an answer are its formal parts; everything else is body. */
export type AnswerLayout = {
  lines: Line[];
  title: Line | null;
  /** Title and subtitle lines at the top. */
  titleLines: number;
  salutation: Line | null;
  signature: Line | null;
  date: Line | null;
  /** 落款 and date, where the answer ends with a date: only then is it certain that the lines above it close a letter. */
  signed: Line[];
  body: Line[];
};

const TITLE_CHARACTERS = 32;
const SIGNATURE_CHARACTERS = 25;
const SALUTATION_CHARACTERS = 40;
const ENDS_SENTENCE = /[。；;，,：:、]$/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．)）]|[①-⑳])/;
const ADDRESSED = /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|朋友们|同学们|乡亲们|居民朋友|广大|大家好)/;
const DATE =
  /^(?:.{0,20}\s)?[\d×xXＸ*○〇零一二三四五六七八九]{1,4}\s*年\s*[\d×xXＸ*一二三四五六七八九十]{1,3}\s*月(?:\s*[\d×xXＸ*一二三四五六七八九十]{1,3}\s*日)?$/;

/**
 * Finds title, 称谓, 落款 and date by where they stand and how they end. `expectTitle` is false for small questions. Lines that
 * mostly lie in `ignored` (instructions to the marker) are no part of the answer.
 */
export function answerLayout(answer: string, expectTitle: boolean, ignored: readonly Range[] = []): AnswerLayout {
  const lines = trimmedLines(answer).filter((line) => !isIgnored(line, ignored));
  const layout: AnswerLayout = {
    lines,
    title: null,
    titleLines: 0,
    salutation: null,
    signature: null,
    date: null,
    signed: [],
    body: [],
  };
  let from = 0;
  if (expectTitle && lines.length > 1 && isTitle(lines[0] as Line)) {
    layout.title = lines[0] as Line;
    from = /^(?:——|--|—)/.test(lines[1]?.text ?? "") && lines.length > 2 ? 2 : 1;
    layout.titleLines = from;
  }
  // The speaker's name or office may stand between title and 称谓.
  const byline = layout.title !== null && lines[from + 1] !== undefined ? lines[from] : undefined;
  if (byline && isByline(byline) && isSalutation((lines[from + 1] as Line).text)) {
    from += 1;
    layout.titleLines = from;
  }
  const address = lines[from];
  if (address && isSalutation(address.text)) {
    layout.salutation = address;
    if (address.text.length <= SALUTATION_CHARACTERS && /[:：]$/.test(address.text)) from += 1;
  }
  let to = lines.length;
  const last = lines[to - 1];
  if (last && to - 1 > from && last.text.length <= SIGNATURE_CHARACTERS + 20 && DATE.test(last.text)) {
    layout.date = last;
    to -= 1;
    // 署名 and date may share the last line.
    if (/\s/.test(last.text.trim()) && !/^[\d×xXＸ*○〇零一二三四五六七八九]/.test(last.text)) layout.signature = last;
  }
  const beforeDate = lines[to - 1];
  if (!layout.signature && beforeDate && to - 1 > from && isSignature(beforeDate)) {
    layout.signature = beforeDate;
    to -= 1;
  }
  layout.body = lines.slice(from, to);
  if (layout.date) layout.signed = lines.slice(to);
  return layout;
}

/** Share of a line that must be ignored before the line is. */
const MOSTLY = 0.5;

function isIgnored(line: Line, ignored: readonly Range[]): boolean {
  const covered = ignored.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(line.end, end) - Math.max(line.start, start)),
    0,
  );
  return covered > (line.end - line.start) * MOSTLY;
}

function trimmedLines(answer: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of answer.split("\n")) {
    const text = raw.trim();
    if (text !== "") {
      const start = from + raw.indexOf(text);
      const seen = visible(text);
      if (seen.trim() !== "") lines.push({ start, end: start + text.length, text: seen.trim() });
    }
    from += raw.length + 1;
  }
  return lines;
}

function visible(text: string): string {
  let seen = "";
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHiddenPair(text, at)) at += 1;
    else if (!isZeroWidth(code)) seen += String.fromCharCode(ordinaryCharacter(code));
  }
  return seen;
}

function isTitle({ text }: Line): boolean {
  if (text.length > TITLE_CHARACTERS * 2 || ENDS_SENTENCE.test(text) || NUMBERED.test(text) || ADDRESSED.test(text))
    return false;
  return countCharacters(text) <= TITLE_CHARACTERS;
}

function isSalutation(text: string): boolean {
  if (NUMBERED.test(text)) return false;
  if (text.length <= SALUTATION_CHARACTERS && /[:：]$/.test(text)) return true;
  return ADDRESSED.test(text) && /[:：，,！!]/.test(text.slice(0, SALUTATION_CHARACTERS));
}

function isByline({ text }: Line): boolean {
  return text.length <= SIGNATURE_CHARACTERS && !/[。！？；!?;，,：:]/.test(text) && !isSalutation(text);
}

/** 「您的邻居：S社区党委」 is a 落款 too; a line that ends in ： introduces something. */
function isSignature({ text }: Line): boolean {
  return text.length <= SIGNATURE_CHARACTERS && !/[。！？；!?;，,]|[：:]$/.test(text) && !NUMBERED.test(text);
}
