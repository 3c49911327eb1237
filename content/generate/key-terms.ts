// Words that join others and carry no meaning of their own: a sentence is cut at them.
const JOINTS =
  /以及|并且|从而|进而|不断|进一步|应当|必须|需要|要求|充分|始终|已经|成为|作为|通过|随着|我们|这些|这是|这就|这一|就是|不是|不仅|而且|对于|关于|为了|实际上|事实上|看到|坚持|推进|推动|加强|加快|提升|提高|努力|积极|切实|全面|着力|有利于|[的和与及在了为对是要把将从向有等之其让使以并而更也都就]/;
const BREAK = /[^\u4E00-\u9FFF]+/;
// Pieces that any sentence could hold.
const VAGUE = /^[此其该各每更越这那较很]|^(?:提供|体现|做好|论述|显得|我国|近年来|同时|与此同时|方面)$/;
const MAX_TERM = 6;

/** Words of a sentence that an answer would share with it: quoted phrases first, then the pieces between joints; no repeats. */
export function keyTerms(sentence: string): string[] {
  const quoted = [...sentence.matchAll(/[“‘]([\u4E00-\u9FFF]{2,8})[”’]/g)].map((match) => match[1] ?? "");
  const pieces = sentence.split(BREAK).flatMap((clause) => clause.split(JOINTS));
  const terms = [
    ...quoted,
    ...pieces.filter((piece) => piece.length >= 2 && piece.length <= MAX_TERM && !VAGUE.test(piece)),
  ];
  return [...new Set(terms.filter((term) => term !== ""))];
}

/** Strips a verb that only starts a topic (建设人民满意的城市 → 人民满意的城市). */
export function withoutOpeningVerb(phrase: string): string {
  return phrase.replace(
    /^(?:大力|持续|全面|加快|着力|努力|高水平|高质量)*(?:建设|推进|推动|加强|提升|提高|打造|坚持|做好|实现|促进|构建|深化|强化|弘扬|激发|谱写|绘就)/,
    "",
  );
}
