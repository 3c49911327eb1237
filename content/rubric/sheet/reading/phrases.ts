import { listedWords, quotedWords, type Keywords } from "./keywords";
import type { MarksMention } from "./marks";
import { trimmed, type Piece } from "./pieces";
import { ruleOf, type Rule } from "./rules";
import type { SheetLine } from "./sheet-lines";

/** A piece of a line by what it does there. */
export type Phrase = Piece & { words: string } & (
    | { is: "rule"; rule: Rule }
    | { is: "refused"; keywords: Keywords; how: "cancels" | "not-enough-alone" | "required-word" }
    | { is: "partial"; keywords: Keywords; mark: MarksMention }
    | { is: "keywords"; keywords: Keywords; near: boolean; apart: boolean }
    | { is: "list"; keywords: Keywords }
    | { is: "marks"; mark: MarksMention; bare: boolean }
    | { is: "text" }
  );

const REFUSED = /不(?:能|再|予|可)?(?:得|给|计|算|记)(?:任何)?分|不得此分|无分|零分|(?:^|\D)0分/;
const ALONE = /^\s*(?:如|若|如果)?(?:只|仅|单|光|笼统)/;
const MISSING = /^[^"']{0,4}(?:未|没有?|不)(?:写|答|出现|提|点)[^"']*["']/;
const PARTIAL = /^\s*(?:只|仅|若只|如只|若仅|如仅|如果只)/;
const NEAR = /近义|同义|类似|近似|替换|也可|或写|^\s*或/;
/** What may stand around quoted words without saying an idea itself. */
const AROUND =
  /关键词语?|关键字|答出|答到|答对|写出|写到|写明|出现|含有|含|提到|提及|点出|点明|近义词?|同义词?|近似|类似|可?替换为?|或者?|以及|[和与及等词字样有如即也均都算可的任一或之每个各得给计占为且并加写答只仅亦]|表述|意思|给分|得分|其中|必须|必答|说法|处|[\s:/+、,&.…-]/g;
const LISTED = /^\s*(?:关键词语?|关键字|近义词?|同义词?|可?替换为|也可写|或写)\s*[:为]?\s*(?=\S)/;
const SLASHED = /^[^/]{2,14}(?:\/[^/]{2,14})+$/;
const APART = /(?:每个|每词|各)\s*$/;
const EACH_WORD = /(?:任一个?|任意一[个项点]|之一|每个|每词|每项|各|可得|(?<![获取心难懂赢博求记])得)+$/;
const ONLY_MARKS = /^(?:任一个?|任意一[个项点]|之一|每个|每词|每项|各|可?得|给|计|记|占|为|共)*$/;

/** What a piece of a line does: a rule of the sheet, words to look for, words that do not count, marks, or text. */
export function phraseOf({ text, raw }: SheetLine, piece: Piece): Phrase {
  const folded = text.slice(piece.start, piece.end);
  const own = raw.slice(piece.start, piece.end);
  const base = { ...piece, words: own };
  const quoted = quotedWords(folded, own);
  if (quoted && REFUSED.test(folded)) {
    const how = ALONE.test(folded) ? "not-enough-alone" : MISSING.test(folded) ? "required-word" : "cancels";
    return { ...base, is: "refused", keywords: quoted, how };
  }
  const rule = ruleOf(text, piece);
  if (rule) return { ...base, is: "rule", rule };
  if (quoted && piece.mark && PARTIAL.test(folded)) {
    return { ...base, is: "partial", keywords: quoted, mark: piece.mark };
  }
  const said = text.slice(piece.body.start, piece.body.end);
  const bare = /^\d{1,2}(?:\.5)?$/.exec(said);
  if (bare && piece.bracketed && !piece.mark) {
    const marks = Number(said);
    return { ...base, is: "marks", bare: true, mark: { ...piece.body, low: marks, top: marks } };
  }
  const told = said.replace(EACH_WORD, "");
  if (piece.mark && ONLY_MARKS.test(said.replace(/\s/g, "")))
    return { ...base, is: "marks", bare: false, mark: piece.mark };
  const apart = APART.test(said);
  const near = NEAR.test(said);
  if (quoted && said.replace(/["'][^"']*["']/g, "").replace(AROUND, "").length <= 1) {
    return { ...base, is: "keywords", keywords: quoted, near, apart };
  }
  const body = trimmed(text, piece.body.start, piece.body.start + told.length);
  const cue = LISTED.exec(told);
  if (cue) {
    const keywords = listedWords(raw.slice(piece.body.start + cue[0].length, body.end));
    if (keywords.groups.length > 0) return { ...base, is: "keywords", keywords, near, apart };
  }
  if (piece.bracketed && !piece.mark && told.length <= 40 && isList(told)) {
    return { ...base, is: "list", keywords: listedWords(raw.slice(body.start, body.end)) };
  }
  return { ...base, body, is: "text" };
}

/** 制度缺失、职责不清: short words side by side. */
export function isList(text: string): boolean {
  const parts = text.split(/[、/]|或/);
  return parts.length > 1 && parts.every((part) => part.length >= 2 && part.length <= 8);
}

/** The alternatives of a text that is written with slashes, or null. */
export function slashedWords(text: string): Keywords | null {
  return SLASHED.test(text) && !/\d\/\d/.test(text) ? listedWords(text) : null;
}
