import { UNSPECIFIED_LIMIT } from "../../contract/limit";
import type { Pack } from "../../contract/pack";
import type { MadeKind, MaterialText, QuestionContent } from "../../contract/question";
import type { Rubric } from "../../contract/rubric";
import type { QuestionDraft } from "./question-drafts";

/** How a pack is named in the provenance of what was made from it. */
export function packName(pack: Pack): string {
  return pack.slug ?? pack.title ?? "未命名专题包";
}

type Parts = {
  made: MadeKind;
  line: number;
  rubric: Rubric;
  materials?: MaterialText[];
} & Pick<QuestionContent, "title" | "stem" | "requirements" | "family" | "genre"> &
  Partial<Pick<QuestionContent, "outlines">>;

/** A made question: its rubric is worked out (待核); limit, marks, minutes and identity stay unset, for nothing states them. */
export function madeDraft(pack: Pack, { made, line, materials = [], outlines = [], ...parts }: Parts): QuestionDraft {
  const content: QuestionContent = {
    ...parts,
    limit: UNSPECIFIED_LIMIT,
    identity: null,
    marks: null,
    minutes: null,
    materials: materials.map(({ key, title, hash }) => ({ key, title, hash })),
    referenceAnswer: null,
    outlines,
    inferred: true,
    made,
    provenance: { pack: packName(pack), line },
  };
  return { content, status: "ready", materials, inferred: true };
}
