import { createContext, useContext } from "react";
import type { MaterialText } from "@content/contract/question";
import type { ReportPoint } from "@content/contract/report";
import type { Rubric } from "@content/contract/rubric";
import type { RubricEdit } from "~/domain/studio/edit-rubric";
import type { RubricProblem } from "~/domain/studio/rubric-problems";
import type { UsedVariant } from "~/domain/studio/variant-use";
import type { Node } from "./tree/tree-rows";

/** Where the focus should be once the page shows the last edit: a node's line in the tree, or its first field. */
export type FocusWish = { node: Node; where: "row" | "field" };

/** The rubric under work, and what every part of the studio may ask about it or do to it. */
export type Studio = {
  rubric: Rubric;
  edit: (edit: RubricEdit) => void;
  problems: readonly RubricProblem[];
  use: readonly UsedVariant[];
  /** What the chosen sample earned, by the point's id. */
  earned: ReadonlyMap<string, ReportPoint>;
  materials: readonly MaterialText[];
  selected: Node | null;
  select: (node: Node | null) => void;
  focus: (wish: FocusWish) => void;
  /** Asks before a node goes. */
  askToRemove: (node: Node) => void;
};

const StudioContext = createContext<Studio | null>(null);

export const StudioProvider = StudioContext.Provider;

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === null) throw new Error("a part of the studio stands outside of it");
  return studio;
}
