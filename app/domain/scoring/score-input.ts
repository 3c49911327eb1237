import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import type { Limit } from "@content/contract/limit";
import type { Rubric } from "@content/contract/rubric";
import type { MarkingProfile } from "../profiles/marking-profile";

/** A text that an answer is compared with for copying. `hash` is the `sha256Hex` of its canonical text. */
export type ReferenceText = { kind: "material" | "pack" | "model"; text: string; hash: string };

/**
 * Everything a report depends on (invariant 5). `limit`, `family` and `genre` are the question's own and are used
 * where the rubric leaves them out. `identity` is the 身份 the prompt gives. `id` is copied into the report.
 * `stem` is the prompt: it tells what an analysis question asks for; the rubric's title stands in for it.
 * A rubric object must not be changed after it was scored with: its compiled form is remembered per object.
 */
export type ScoreInput = {
  answer: string;
  rubric: Rubric;
  profile?: MarkingProfile;
  references?: ReferenceText[];
  identity?: string | null;
  id?: string;
  limit?: Limit | null;
  family?: Family | null;
  genre?: GenreId | null;
  stem?: string | null;
};
