import type { HEAD_ORDERS } from "@content/contract/drill";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import type { OutlinePoint } from "@content/contract/pack";
import type { Report } from "@content/contract/report";
import type { ExpansionCheck } from "../../drills/check-expansion";
import type { PlacedHead } from "../../drills/order-result";

/** Ways of studying a model (issue 7), in the order they are offered. */
export const STUDY_WAYS = [
  "staged",
  "recall",
  "cloze",
  "order",
  "outline",
  "expand",
  "opening",
  "ending",
  "condense",
] as const;
export type StudyWay = (typeof STUDY_WAYS)[number];

/** What a stage lays open. */
export type StudyPart =
  | { kind: "task"; topic: string; genre: GenreId | null; title: string }
  | { kind: "heads"; heads: string[] }
  | { kind: "outline"; title: string; points: OutlinePoint[] }
  | { kind: "essay"; title: string; paragraphs: string[]; heads: { text: string; paragraph: number }[] }
  | { kind: "passage"; title: string; paragraphs: string[] }
  | { kind: "model"; of: "paragraph" | "opening" | "ending"; title: string; head: string | null; text: string };

/** What a stage asks for; names are those of the answers. Null in a stage: nothing is left to do. */
export type StudyAsk =
  | { kind: "next" }
  | { kind: "text"; name: string; use: TextUse; head: string | null; limit: Limit | null }
  | { kind: "lines"; names: string[] }
  | { kind: "blanks"; items: { name: string; before: string; after: string }[] }
  | { kind: "places"; items: { name: string; text: string }[] };
export type TextUse = "reading" | "outline" | "paragraph" | "opening" | "ending" | "condense";

/** What came of what was written at a stage. It holds the key, so it is shown from the next stage on only. */
export type Judged =
  | { kind: "kept"; text: string }
  | { kind: "report"; text: string; report: Report; labels: string[] }
  | { kind: "checks"; text: string; checks: ExpansionCheck[] }
  | {
      kind: "blanks";
      blanks: { head: string; written: string; accepted: string[]; right: boolean }[];
      share: number;
    }
  | {
      kind: "places";
      heads: PlacedHead[];
      right: number;
      complete: boolean;
      logic: (typeof HEAD_ORDERS)[number];
    };

export type Answers = Record<string, string>;

/** One stage of a study: what it opens, what it asks for, and how that is judged (null: there is nothing to judge). */
export type StudyStage = {
  id: string;
  shows: StudyPart[];
  ask: StudyAsk | null;
  judge: ((answers: Answers) => Judged) | null;
};

/** The names under which a stage's answers come. */
export function namesOf(ask: StudyAsk | null): string[] {
  switch (ask?.kind) {
    case "text":
      return [ask.name];
    case "lines":
      return ask.names;
    case "blanks":
    case "places":
      return ask.items.map(({ name }) => name);
    default:
      return [];
  }
}

/** The share of what could be got, 0 to 1; null where nothing is scored. */
export function shareOf(judged: Judged | null): number | null {
  switch (judged?.kind) {
    case "report":
      return judged.report.share;
    case "blanks":
      return judged.share;
    case "places":
      return judged.heads.length === 0 ? null : judged.right / judged.heads.length;
    default:
      return null;
  }
}
