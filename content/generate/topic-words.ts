import type { Pack } from "../contract/pack";
import type { Rubric } from "../contract/rubric";
import { withoutOpeningVerb } from "./key-terms";

type Concept = NonNullable<Rubric["topicConcepts"]>[number];

const MIN_SHARED = 3;
const MAX_SHARED = 10;

/** 题眼 that a prompt and its pack show: the words it quotes (indispensable), then what the titles of its outlines share. */
export function topicConcepts(stem: string, titles: string[], packTitle: string | null): Concept[] {
  const concepts: Concept[] = [];
  for (const phrase of quotedTopics(stem)) {
    concepts.push({ label: phrase, variants: variantsOf(phrase), indispensable: true });
  }
  const shared = sharedWords(titles);
  if (packTitle !== null && packTitle.length <= 20) shared.unshift(packTitle);
  const [label] = shared;
  if (label !== undefined && !concepts.some((concept) => concept.label === label)) {
    const variants = [...new Set([...shared, ...variantsOf(label)])];
    concepts.push({ label, variants, indispensable: false });
  }
  return concepts;
}

/** The words in quotation marks that a prompt sets as its topic. */
export function quotedTopics(stem: string): string[] {
  const phrases = [...stem.matchAll(/“([^“”]{2,30})”/g)].map((match) => (match[1] ?? "").trim());
  return [...new Set(phrases)]
    .filter((phrase) => !/^(?:给定)?(?:资料|材料)/.test(phrase) && phrase.length >= 2)
    .slice(0, 3);
}

function variantsOf(phrase: string): string[] {
  const core = withoutOpeningVerb(phrase);
  const pieces = core.split(/[的、，,。和与]/).filter((piece) => piece.length >= 3);
  const stem = core.replace(/(?:体系和治理能力)?现代化$|高质量发展$|建设$/, "");
  return [...new Set([phrase, core, ...pieces, stem])].filter((variant) => variant.length >= 2);
}

/** The longest words that all titles share, and the longest that most of them share, longest first. */
function sharedWords(titles: string[]): string[] {
  if (titles.length < 2) return [];
  const counts = new Map<string, number>();
  for (const title of titles.slice(0, 40)) {
    for (const run of title.slice(0, 60).match(/[\u4E00-\u9FFF]+/g) ?? []) {
      const seen = new Set<string>();
      for (let from = 0; from < run.length; from += 1) {
        for (let size = MIN_SHARED; size <= MAX_SHARED && from + size <= run.length; size += 1) {
          seen.add(run.slice(from, from + size));
        }
      }
      for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const longest = (least: number) =>
    [...counts]
      .filter(([, count]) => count >= least)
      .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
  const most = longest(Math.max(2, Math.ceil(Math.min(titles.length, 40) * 0.6)));
  const all = longest(Math.min(titles.length, 40));
  const words = [most, all].map((word) => withoutOpeningVerb(word ?? "").replace(/[的要让在与和]+$/, ""));
  return [...new Set(words.filter((word) => word.length >= MIN_SHARED))];
}

/** Words that name the pack's topic, for expressions that must speak of it; empty where nothing tells. */
export function topicVariants(stem: string, pack: Pack, titles: string[]): string[] {
  return [...new Set(topicConcepts(stem, titles, pack.title).flatMap(({ variants }) => variants))];
}
