import { database } from "@db/client/database";
import { getHunt, insertHunt, setHuntChecked, setHuntMarks } from "@db/queries/hunt/hunts";
import { marksOf } from "~/domain/hunt/hunt-marks";
import { huntResult } from "~/domain/hunt/hunt-result";
import type { HuntedQuestion } from "./hunted-question.server";

type MarkSentences = {
  personId: string;
  hunted: HuntedQuestion;
  /** Ids of the marked sentences. */
  chosen: readonly string[];
  /** `keep` puts them by for later; `check` shows the key, after which they are changed no more. */
  step: "keep" | "check";
  now: number;
};

/**
 * Keeps marked sentences and, where asked, compares them. A form that comes again after the check changes nothing. Nothing marked
 * is nothing to compare, and a question without places has no key to compare with.
 */
export async function markSentences({ personId, hunted, chosen, step, now }: MarkSentences) {
  const { versionId: questionVersionId, materials, points } = hunted;
  const marks = marksOf(materials, chosen);
  if (step === "check" && marks.length === 0) return "nothing-marked" as const;
  if (points.length === 0) return "no-places" as const;
  const { found, missed, surplus } = huntResult(materials, points, chosen);
  return database().tx(async (tx) => {
    const known = await getHunt({ personId, questionVersionId }, tx);
    if (known && known.checkedAt !== null) return "kept" as const;
    if (known) await setHuntMarks({ huntId: known.id, personId, marks }, tx);
    const huntId = known?.id ?? (await insertHunt({ personId, questionVersionId, marks, now }, tx));
    if (step === "check") await setHuntChecked({ huntId, personId, found, missed, surplus, now }, tx);
    return "kept" as const;
  });
}
