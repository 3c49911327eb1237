import type { Drill, DrillKind, HEAD_ORDERS } from "@content/contract/drill";
import type { Report } from "@content/contract/report";
import { scoreAnswer } from "../scoring/score-answer";
import { canonicalText } from "../text/hashing/canonical";
import { checkExpansion, type ExpansionCheck } from "./check-expansion";
import type { DrillAnswer, TextKind } from "./drill-answer";
import { shownOrder, textOf, type MaterialTexts } from "./drill-task";
import { findPointsResult, holds } from "./find-points-result";
import { materialSentences } from "./material-sentences";
import { orderResult, type PlacedHead } from "./order-result";
import { readPromptResult, type JudgedPart } from "./read-prompt-result";

type Of<Kind extends DrillKind> = Extract<Drill, { kind: Kind }>;
type ScoredKind = "recall-heads" | Exclude<TextKind, "expand-point">;

/** A point of 找点训练 opened after the answer: its places in the materials, and the sentences of it that were marked. */
export type RevealedPoint = {
  label: string;
  places: { material: string; text: string }[];
  marked: string[];
};

/** `missed`: holds a point that was found nowhere. */
export type SentenceMark = "found" | "extra" | "missed";

/** A text scored by the drill's rubric: points in the report's order, each with its words. */
export type ScoredText = { kind: ScoredKind; text: string; report: Report; labels: string[] };

/** What a drill says after it was answered: the key beside what was done. Nothing of it leaves the server earlier. */
export type DrillResult =
  | {
      kind: "find-points";
      points: RevealedPoint[];
      /** Marked sentences that hold no point. */
      extra: string[];
      /** What each sentence turned out to be, by its id; sentences that were rightly left alone are not there. */
      marks: Record<string, SentenceMark>;
    }
  | { kind: "read-prompt"; parts: JudgedPart[]; right: number }
  | {
      kind: "order-heads";
      heads: PlacedHead[];
      right: number;
      complete: boolean;
      logic: (typeof HEAD_ORDERS)[number];
    }
  | { kind: "expand-point"; text: string; checks: ExpansionCheck[]; model: { title: string; text: string } }
  | ScoredText;

/**
 * Judges the answer to a drill; null where the answer belongs to another kind. Texts are scored by the drill's own
 * rubric and limit, like any answer (练习估分). Copying is not looked at: these exercises are done on the text itself.
 */
export function drillResult(drill: Drill, texts: MaterialTexts, answer: DrillAnswer): DrillResult | null {
  switch (drill.kind) {
    case "find-points":
      return answer.kind === drill.kind ? foundPoints(drill, texts, answer.sentences) : null;
    case "read-prompt":
      return answer.kind === drill.kind
        ? { kind: drill.kind, ...readPromptResult(drill.parts, answer.elements) }
        : null;
    case "order-heads":
      return answer.kind === drill.kind ? ordered(drill, answer.places) : null;
    case "recall-heads":
      return answer.kind === drill.kind ? recalled(drill, answer.heads) : null;
    case "expand-point": {
      if (answer.kind !== drill.kind) return null;
      const { title, paragraph } = drill.model;
      const text = canonicalText(answer.text);
      return {
        kind: drill.kind,
        text,
        checks: checkExpansion(text, drill.terms),
        model: { title, text: paragraph.text },
      };
    }
    default:
      return answer.kind === drill.kind ? scored(drill, canonicalText(answer.text)) : null;
  }
}

function foundPoints(drill: Of<"find-points">, texts: MaterialTexts, chosen: readonly string[]): DrillResult {
  const held = new Map(drill.materials.map(({ key, title, hash }) => [key, { title, text: textOf(hash, texts) }]));
  const sentences = [...held].flatMap(([key, { text }]) => materialSentences(key, text));
  const words = new Map(
    sentences.map(({ id, material, start, end }) => [id, held.get(material)?.text.slice(start, end) ?? ""]),
  );
  const wordsOf = (ids: readonly string[]) => ids.map((id) => words.get(id) ?? "");
  const { found, missed, extra } = findPointsResult(sentences, chosen, drill.points);
  const marked = new Map(found.map((entry) => [entry.point.id, entry.sentences]));
  const overlooked = sentences.filter((sentence) => missed.some((point) => holds(sentence, point)));
  return {
    kind: drill.kind,
    points: drill.points.map(({ id, label, source }) => ({
      label,
      places: source.flatMap(({ material, start, end }) => {
        const from = held.get(material);
        return from ? [{ material: from.title, text: from.text.slice(start, end) }] : [];
      }),
      marked: wordsOf(marked.get(id) ?? []),
    })),
    extra: wordsOf(extra),
    marks: Object.fromEntries([
      ...overlooked.map(({ id }) => [id, "missed"] as const),
      ...extra.map((id) => [id, "extra"] as const),
      ...found.flatMap((entry) => entry.sentences.map((id) => [id, "found"] as const)),
    ]),
  };
}

function ordered(drill: Of<"order-heads">, places: readonly (number | null)[]): DrillResult {
  const chosen: (number | null)[] = drill.heads.map(() => null);
  for (const [shownAt, index] of shownOrder(drill).entries()) chosen[index] = places[shownAt] ?? null;
  const heads = drill.heads.map(({ text }) => text);
  return { kind: drill.kind, ...orderResult(heads, chosen), logic: drill.logic };
}

/** Heads are numbered, as on the paper, so that each is read as an item of its own. */
function recalled(drill: Of<"recall-heads">, heads: readonly string[]): ScoredText {
  const lines = heads.map((head) => canonicalText(head).replaceAll("\n", " ").trim()).filter((head) => head !== "");
  const result = scored(drill, lines.map((head, index) => `${index + 1}. ${head}`).join("\n"));
  const paired = drill.heads.length === result.labels.length;
  return paired ? { ...result, labels: drill.heads.map(({ text }) => text) } : result;
}

function scored(drill: Of<ScoredKind>, text: string): ScoredText {
  const { rubric } = drill;
  const limit = "limit" in drill ? drill.limit : null;
  const report = scoreAnswer({ answer: text, rubric, limit, family: rubric.family ?? "gist", genre: null });
  return { kind: drill.kind, text, report, labels: rubric.points.map(({ label }) => label) };
}
