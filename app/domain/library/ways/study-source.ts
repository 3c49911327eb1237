import type { HEAD_ORDERS } from "@content/contract/drill";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import type { OutlinePoint } from "@content/contract/pack";
import type { Rubric } from "@content/contract/rubric";

type Point = Rubric["points"][number];

/**
 * A head of an outline without its ordinal, the key point by which it is recognised in any wording, and the words of two
 * characters or more that a dictionary finds in it.
 */
export type StudyHead = { text: string; point: Point; words: string[] };

/**
 * What the ways of studying are built from: one outline, the model that carries it out, and the words by which each part is
 * recognised. What an entry does not have is null or empty, and the ways that need it are not offered.
 */
export type StudySource = {
  /** The topic of the pack. */
  topic: string;
  genre: GenreId | null;
  title: string;
  framework: { title: string; points: OutlinePoint[] } | null;
  model: {
    title: string;
    paragraphs: string[];
    /** Which paragraph (by index) opens with or develops which head. */
    heads: { text: string; paragraph: number }[];
  } | null;
  heads: StudyHead[];
  /** Words of which one at least names the topic of the title. */
  topicWords: string[];
  /** The one order that logic forces on some of the heads; null where any order is good. */
  order: { logic: (typeof HEAD_ORDERS)[number]; heads: string[] } | null;
  /** Heads with the paragraph of the model that develops each, and the words its first sentence is told by. */
  pairs: { head: string; terms: string[][]; paragraph: string }[];
  /** Neighbouring paragraphs of the model to be said in fewer words, and what must be left of them. */
  passage: { paragraphs: string[]; limit: Limit; points: Point[] } | null;
};
