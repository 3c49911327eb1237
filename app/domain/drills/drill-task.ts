import type { Drill, DrillKind } from "@content/contract/drill";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import { scrambled } from "./scrambled";
import { sentenceParagraphs, type ShownSentence } from "./sentence-paragraphs";

/** Canonical texts of materials by their hash. */
export type MaterialTexts = ReadonlyMap<string, string>;

type Of<Kind extends DrillKind> = Extract<Drill, { kind: Kind }>;

/** A drill as it is worked on: all of it but the key. */
export type DrillTask =
  | {
      kind: "find-points";
      prompt: string;
      materials: { key: string; title: string; paragraphs: ShownSentence[][] }[];
    }
  | { kind: "read-prompt"; parts: string[] }
  | { kind: "order-heads"; genre: GenreId; heads: string[] }
  | { kind: "recall-heads"; genre: GenreId; heads: number }
  | { kind: "expand-point"; genre: GenreId; point: string }
  | { kind: "outline-model"; genre: GenreId; essay: string; paragraphs: string[] }
  | { kind: "condense-model"; genre: GenreId; passage: string[]; limit: Limit }
  | { kind: "condense-paragraph"; origin: string; passage: string[]; limit: Limit };

/** Cuts a drill down to what may be shown before it is answered. Throws where `texts` lacks a material of the drill. */
export function drillTask(drill: Drill, texts: MaterialTexts): DrillTask {
  switch (drill.kind) {
    case "find-points":
      return { kind: drill.kind, prompt: drill.prompt, materials: drill.materials.map((held) => cut(held, texts)) };
    case "read-prompt":
      return { kind: drill.kind, parts: drill.parts.map(({ text }) => text) };
    case "order-heads":
      return { kind: drill.kind, genre: drill.genre, heads: shownOrder(drill).map((index) => headOf(drill, index)) };
    case "recall-heads":
      return { kind: drill.kind, genre: drill.genre, heads: drill.heads.length };
    case "expand-point":
      return { kind: drill.kind, genre: drill.genre, point: drill.point };
    case "outline-model": {
      const { title, paragraphs } = drill.model;
      return { kind: drill.kind, genre: drill.genre, essay: title, paragraphs: paragraphs.map(({ text }) => text) };
    }
    case "condense-model":
      return { ...pick(drill), genre: drill.genre, passage: drill.passage.map(({ text }) => text) };
    case "condense-paragraph": {
      const { material, start, end } = drill;
      const passage = textOf(material.hash, texts).slice(start, end).split("\n");
      return { ...pick(drill), origin: material.title, passage };
    }
  }
}

/** The order in which the heads are shown, as indexes into them. */
export function shownOrder(drill: Of<"order-heads">): number[] {
  return scrambled(drill.heads.map(({ text }) => text));
}

/** The text of a material. Throws where it is not among `texts`: a drill is never stored without its materials. */
export function textOf(hash: string, texts: MaterialTexts): string {
  const text = texts.get(hash);
  if (text === undefined) throw new Error(`the text of material ${hash} is not there`);
  return text;
}

const headOf = (drill: Of<"order-heads">, index: number): string => drill.heads[index]?.text ?? "";

function pick<Kind extends DrillKind>({ kind, limit }: { kind: Kind; limit: Limit }): { kind: Kind; limit: Limit } {
  return { kind, limit };
}

function cut({ key, title, hash }: { key: string; title: string; hash: string }, texts: MaterialTexts) {
  return { key, title, paragraphs: sentenceParagraphs(key, textOf(hash, texts)) };
}
