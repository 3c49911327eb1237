import { matchingForm } from "../../text/normalise";
import type { ReferenceText } from "../score-input";
import { FIXED_PHRASES } from "./fixed-phrases";

/** Units per gram: long enough that chance and ordinary collocations do not meet. */
const GRAM = 13;
/** Quotations and titles up to this long are free, up to this share of the text in all. */
const QUOTATION = 60;
const QUOTED_SHARE = 0.15;

const known = new WeakMap<ReferenceText, Set<string>>();

/** Every 13-gram of a reference, without punctuation; remembered per object. */
function gramsOf(reference: ReferenceText): Set<string> {
  const before = known.get(reference);
  if (before) return before;
  const words = bareWords(matchingForm(reference.text));
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= words.length; at += 1) grams.add(words.slice(at, at + GRAM));
  known.set(reference, grams);
  return grams;
}

/**
 * The share of a canonical answer that stands word for word in the references: characters covered by shared 13-grams,
 * after fixed phrases and short quotations are taken out. `excluding` grams (a model quoting the material) do not count.
 */
export function copiedShare(
  answer: string,
  references: readonly ReferenceText[],
  excluding: readonly ReferenceText[] = [],
): number {
  if (references.length === 0) return 0;
  const grams = references.map(gramsOf);
  const without = excluding.map(gramsOf);
  let total = 0;
  let covered = 0;
  for (const piece of ownPieces(answer)) {
    const words = bareWords(piece);
    total += words.length;
    let coveredTo = 0;
    for (let at = 0; at + GRAM <= words.length; at += 1) {
      const gram = words.slice(at, at + GRAM);
      if (!grams.some((set) => set.has(gram)) || without.some((set) => set.has(gram))) continue;
      covered += at + GRAM - Math.max(at, coveredTo);
      coveredTo = at + GRAM;
    }
  }
  return total === 0 ? 0 : covered / total;
}

/** The answer in matching form, cut where quotations and fixed phrases were taken out. */
function ownPieces(answer: string): string[] {
  let allowance = answer.length * QUOTED_SHARE;
  const unquoted = answer.replace(/“[^”\n]{1,80}”|《[^》\n]{1,80}》/g, (quotation) => {
    if (quotation.length - 2 > QUOTATION || quotation.length > allowance) return quotation;
    allowance -= quotation.length;
    return "\n";
  });
  let form = matchingForm(unquoted);
  for (const phrase of FIXED_PHRASES) if (form.includes(phrase)) form = form.replaceAll(phrase, "\n");
  return form.split("\n");
}

function bareWords(form: string): string {
  return form.replace(/[\n，。、,.;:。!?()[\]…~·-]/g, "");
}
