import type { Point, Rubric } from "@content/contract/rubric";
import type { Undone } from "~/domain/offline/undone";
import type { SourceResources } from "~/i18n/resources";

/** A line of a pasted sheet that a person has to look at. */
export type Doubt = { line: number; code: keyof SourceResources["authoring"]["sheet"]["doubt"]; text: string };

/** What became of a pasted marking sheet. */
export type SheetAnswer =
  | { ok: true; rubric: { points: Point[]; bestOf?: Rubric["bestOf"]; marks: number | null }; doubts: Doubt[] }
  | { ok: false; reason: Undone | keyof SourceResources["authoring"]["sheet"]["refused"] };

/** A wording that a group may lack; `where` is the sentence it stands in. */
export type SuggestedVariant = {
  pointId: string;
  expression: number;
  group: number;
  words: string;
  from: keyof SourceResources["studio"]["suggest"]["from"];
  where: string;
};

export type SuggestAnswer = { ok: true; suggestions: SuggestedVariant[] } | { ok: false; reason: Undone };
