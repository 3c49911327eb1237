import type { SampleKind } from "./sample-rules";

/** 天干: samples are called by these, never by who wrote them. */
const LETTERS = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"] as const;

/** The letter of the sample at this place (0-based); past ten the place itself. */
export function sampleLetter(index: number): string {
  return LETTERS[index] ?? `${index + 1}`;
}

const ORDER: readonly SampleKind[] = ["good", "error", "upgrade"];

/**
 * Samples with their letters, 优秀 first. Within a kind they stand by their ids, which are drawn at random: neither who wrote
 * one, nor when it was handed in or picked, can be read from its letter, and the same samples always get the same letters.
 */
export function letteredSamples<One extends { id: string; kind: SampleKind }>(
  samples: readonly One[],
): (One & { letter: string })[] {
  return [...samples]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
    .map((sample, index) => ({ ...sample, letter: sampleLetter(index) }));
}
