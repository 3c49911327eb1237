import { toMarks } from "@content/contract/marks";
import type { AttemptRow } from "./attempts-table";

type HandIn = Omit<AttemptRow, "href" | "current" | "marks" | "maxMarks"> & {
  marksHundredths: number | null;
  maxHundredths: number | null;
};

/** Handed-in attempts as the history shows them; `currentId` is the one whose page this is. */
export function attemptRows(handIns: readonly HandIn[], currentId?: string): AttemptRow[] {
  return handIns.map(({ marksHundredths, maxHundredths, ...handIn }) => ({
    ...handIn,
    marks: marksHundredths === null ? null : toMarks(marksHundredths),
    maxMarks: maxHundredths === null ? null : toMarks(maxHundredths),
    href: `/attempts/${handIn.id}/report`,
    current: handIn.id === currentId,
  }));
}
