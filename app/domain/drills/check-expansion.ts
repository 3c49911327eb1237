import { evidenceOf, type Evidence } from "../scoring/evidence";
import { canonicalText } from "../text/hashing/canonical";
import { matchingForm, normalise, squeeze } from "../text/normalise";
import { segmentText, type Range } from "../text/segments";

/** 观点句, 论据, 分析, 回扣: what a paragraph that develops one point usually has (issue 3, 分论点展开). */
export const EXPANSION_CHECKS = ["claim", "support", "analysis", "return"] as const;

/** Whether a part was recognised, and by which words of the paragraph. A hint: it is never scored. */
export type ExpansionCheck = { check: (typeof EXPANSION_CHECKS)[number]; found: boolean; evidence: Evidence[] };

/** Words that bring in a case or a figure. Own list: a cue says that something is cited, not that it proves anything. */
const SUPPORT_CUES = ["例如", "比如", "譬如", "为例", "案例", "实践证明", "数据显示", "统计", "试点", "据悉"];
/** Figures, written out too where they count something, and words in quotation or title marks, which in these paragraphs name a practice or a document. */
const CITED =
  /\d+(?:\.\d+)?%?|百分之[一二三四五六七八九十百]+|(?:[一二三四五六七八九][十百千万]|[十百千万][一二三四五六七八九])[一二三四五六七八九十百千万余多]*[个家户人次件场项名里吨亩元所处条套米台辆天年岁]|"[^"\n]{2,30}"|《[^《》\n]{2,30}》/g;

/** Words that say why or to what end. Own list, as above. */
const ANALYSIS_CUES = [
  ...[
    "因为",
    "由于",
    "之所以",
    "意味着",
    "说明",
    "表明",
    "可见",
    "正是",
    "在于",
    "才能",
    "只有",
    "唯有",
    "如果",
    "倘若",
  ],
  ...["否则", "反之", "从而", "进而", "因此", "因而", "关键", "根本", "本质", "根源", "归根结底", "换言之"],
];

/**
 * Looks for the four parts of a paragraph in `text`: a first sentence that names the point (at least half of `terms`,
 * each a word with its accepted forms), a case or figure and reasons after it, and a last sentence that comes back to the
 * point (at least one term). Offsets are UTF-16 units of `canonicalText(text)`; any text is read and nothing throws.
 */
export function checkExpansion(text: string, terms: readonly (readonly string[])[]): ExpansionCheck[] {
  const source = canonicalText(text);
  const folded = normalise(source);
  const reading = { source, folded, squeezed: squeeze(folded) };
  const { sentences } = segmentText(folded.text);
  const [first] = sentences;
  const last = sentences.length > 1 ? sentences.at(-1) : undefined;
  const body = { start: sentences.length > 1 ? (sentences[1]?.start ?? 0) : 0, end: folded.text.length };
  const namedIn = (range: Range | undefined) =>
    range === undefined ? [] : terms.flatMap((forms) => firstOf(forms, range, reading));

  const claim = namedIn(first);
  const support = [...cited(body, reading), ...all(SUPPORT_CUES, body, reading)];
  const analysis = all(ANALYSIS_CUES, body, reading);
  const back = namedIn(last);
  return [
    { check: "claim", found: claim.length > 0 && claim.length * 2 >= terms.length, evidence: inOrder(claim) },
    { check: "support", found: support.length > 0, evidence: inOrder(support) },
    { check: "analysis", found: analysis.length > 0, evidence: inOrder(analysis) },
    { check: "return", found: back.length > 0, evidence: inOrder(back) },
  ];
}

type Reading = { source: string; folded: ReturnType<typeof normalise>; squeezed: ReturnType<typeof squeeze> };

function all(words: readonly string[], range: Range, reading: Reading): Evidence[] {
  return words.flatMap((word) => firstOf([word], range, reading));
}

/** The first place in `range` (of the folded text) where one of the forms of a word stands. */
function firstOf(forms: readonly string[], range: Range, { source, squeezed }: Reading): Evidence[] {
  for (const form of forms) {
    const wanted = matchingForm(canonicalText(form));
    if (wanted === "") continue;
    for (let at = squeezed.text.indexOf(wanted); at >= 0; at = squeezed.text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const [from = 0, to = 0] = [squeezed.indexes[at], squeezed.indexes[end - 1]];
      if (from >= range.end) break;
      if (from < range.start || to >= range.end) continue;
      return [evidenceOf(source, squeezed.starts[at] ?? 0, (squeezed.starts[end - 1] ?? 0) + 1)];
    }
  }
  return [];
}

function cited(range: Range, { source, folded }: Reading): Evidence[] {
  return [...folded.text.slice(range.start, range.end).matchAll(CITED)].map((match) => {
    const from = range.start + match.index;
    return evidenceOf(source, folded.starts[from] ?? 0, (folded.starts[from + match[0].length - 1] ?? 0) + 1);
  });
}

/** By place; of two that overlap the earlier, longer one. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Evidence[] = [];
  for (const range of sorted) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
