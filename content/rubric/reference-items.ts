/** Marks at which a reference surely goes on to its next idea. */
const PART = /[。；;！？!?\n]|[（(]\d{1,2}[）)]|[①-⑳]|(?:^|(?<=[\s，,。；;]))\d{1,2}[.、．](?!\d)/;
/** What separates a label or the echo of the question from what is said: 优点——, 特征：. */
const LABEL = /^(.{0,40}?)(?:：|:|——)/;
/** The verb behind an echo of the question: 电子标签可以分为…. */
const ECHO_VERB =
  /^(.{2,40}?)(?:可以?分为|分为|主要包括|包括|包含|主要有|主要是指|是指|指的是|指|有|是由|是|为|具有|由)/;
/** How much of an opening must stand in the question for it to be an echo. */
const ECHO = 0.6;
/** A label this short names a column of the answer (优点, 缺点), and is no idea. */
const SHORT_LABEL = 4;

/**
 * The ideas of a reference answer, one string each, in order, without the echo of its question, numbering and column labels. Lists
 * (、 and commas) are taken apart.
 */
export function referenceItems(question: string, reference: string): string[] {
  const items = reference.split(PART).flatMap((part) => ideas(withoutEcho(part.trim(), question)));
  const told = items.map((item) => withoutQuestionWords(item, question)).filter((item) => item.length >= 2);
  return [...new Set(told.length > 0 ? told : [reference])];
}

function withoutEcho(part: string, question: string): string {
  let rest = part;
  for (let round = 0; round < 3; round += 1) {
    const label = LABEL.exec(rest);
    const echo = label ?? ECHO_VERB.exec(rest);
    if (echo === null) break;
    const opening = echo[1] ?? "";
    if (!(label !== null && opening.length <= SHORT_LABEL) && echoed(opening, question) < ECHO) break;
    rest = rest.slice(echo[0].length).trim();
  }
  return rest;
}

function echoed(opening: string, question: string): number {
  const grams = bigrams(opening);
  return grams.length === 0 ? 1 : grams.filter((gram) => question.includes(gram)).length / grams.length;
}

function ideas(part: string): string[] {
  const pieces = part
    .split(/[、，,]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  return pieces.flatMap((piece) => {
    const joined = piece.split(/以及|和|与|及/).map((half) => half.trim());
    return joined.length === 2 && joined.every((half) => half.length >= 2 && half.length <= 8) ? joined : [piece];
  });
}

/** Words that open an idea without belonging to it: 一是, 其二, 首先, 且, 它. */
const LEAD =
  /^(?:[一二三四五六七八九十][是类种项个]是?|其[一二三四五六]是?|首先|其次|最后|第[一二三四五六]是?|并且|而且|因此|由于|或者|且|或|它|是|要|即)/;

/** 合法规范的原则 → 合法规范, where the question asks for 原则: the words cost a candidate nothing to repeat. */
function withoutQuestionWords(item: string, question: string): string {
  const plain = item.replace(LEAD, "").replace(/等$/, "");
  for (let from = 1; from <= plain.length - 2; from += 1) {
    if (!question.includes(plain.slice(from))) continue;
    const rest = plain.slice(0, from).replace(/的$/, "");
    return rest.length >= 2 ? rest : plain;
  }
  return plain;
}

function bigrams(text: string): string[] {
  const plain = text.replace(/[^\u4E00-\u9FFFA-Za-z0-9]/g, "");
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}
