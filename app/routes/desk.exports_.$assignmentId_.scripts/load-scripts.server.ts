import type { Viewer } from "~/domain/access/viewer";
import { PRINTED_SCRIPTS } from "~/domain/exports/export-limits";
import type { ScriptChoice } from "~/domain/exports/script-choice";
import { isLaidOut } from "~/domain/scoring/form/form-needs";
import { sheetOf } from "~/domain/scoring/form/sheet-use";
import { exportedScripts } from "~/services/exports/scripts/exported-scripts.server";

type Load = { assignmentId: string; viewer: Viewer; choice: ScriptChoice; now: number };

/** The scripts of a page to print, each with the sheet it is written on; null when they are not the viewer's to see. */
export async function loadScripts(asked: Load) {
  const exported = await exportedScripts({ ...asked, size: PRINTED_SCRIPTS });
  if (!exported) return null;
  const { assignment, className, asked: questions, scripts, part } = exported;
  const sheets = questions.map(({ content: { limit, family, genre } }) => ({
    ...{ limit, sheet: sheetOf({ limit, family, genre }), laidOut: isLaidOut(family, genre) },
  }));
  return { assignment, className, part, sheets, scripts, choice: asked.choice };
}

export type LoadedScripts = NonNullable<Awaited<ReturnType<typeof loadScripts>>>;
