import { isDigit, isLatin } from "../text/character-classes";
import { isSqueezedOut, normalise } from "../text/normalise";

/**
 * A text as search compares it: folded as everywhere (width, case, radicals), what may stand inside a phrase left out, and each
 * run of other signs one space. Unit `i` stands at `starts[i]` of the original; `starts[text.length]` is where the last ends.
 */
export type SearchForm = { text: string; starts: Uint32Array };

const SPACE = 0x20;

/** The form of a text, without a space at either end. Linear; never throws. */
export function searchForm(original: string): SearchForm {
  const { text, starts } = normalise(original);
  const kept: string[] = [];
  const places = new Uint32Array(text.length + 1);
  let length = 0;
  let parted = false;
  let spaced = false;
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSqueezedOut(code)) {
      spaced ||= code === SPACE;
      continue;
    }
    if (!isSearchable(code)) {
      parted = true;
      continue;
    }
    // Chinese reads on over a space; Latin words are parted by it.
    if (length > 0 && (parted || (spaced && isWordUnit(before) && isWordUnit(code)))) {
      kept.push(" ");
      places[length] = starts[index] as number;
      length += 1;
    }
    parted = false;
    spaced = false;
    before = code;
    kept.push(text[index] as string);
    places[length] = starts[index] as number;
    length += 1;
  }
  const last = length === 0 ? 0 : (places[length - 1] as number) + 1;
  places[length] = last;
  return { text: kept.join(""), starts: places.subarray(0, length + 1) };
}

function isWordUnit(code: number): boolean {
  return isLatin(code) || isDigit(code);
}

/**
 * Whether a folded UTF-16 unit belongs to a word. The ranges that do not are written down here, so that the answer is the same
 * on every machine: controls, punctuation, arrows, operators, box drawing, CJK punctuation, and the sign for what was unreadable.
 */
export function isSearchable(code: number): boolean {
  if (code < 0x80) return isWordUnit(code);
  if (code <= 0xbf) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x206f) return false;
  if (code >= 0x2190 && code <= 0x245f) return false;
  if (code >= 0x2500 && code <= 0x2bff) return false;
  if (code >= 0x2e00 && code <= 0x2e7f) return false;
  if (code >= 0x3000 && code <= 0x303f) return code >= 0x3005 && code <= 0x3007;
  if (code === 0x30fb || code === SPACE) return false;
  if (code >= 0xfe10 && code <= 0xfe6f) return false;
  return code < 0xff5f || (code > 0xff65 && code < 0xfff0);
}
