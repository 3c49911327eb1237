import { stringify } from "csv-stringify/sync";
import { listClippings } from "@db/queries/clippings/clippings";
import { listOwnMarks } from "@db/queries/library/marks";
import type { Viewer } from "~/domain/access/viewer";
import { visibleEntry } from "~/domain/access/visible-entry";
import { inertCell } from "~/domain/exports/inert-cell";
import { libraryAccess } from "~/services/library/library-access.server";
import { keptBackPacks } from "../kept-back-packs.server";
import { MOST_CLIPPINGS } from "../keep-clipping.server";
import { MOST_NOTES, type ClippingInFile, type NoteInFile } from "./clipping-file";
import { CLIPPING_COLUMNS } from "./csv-rows";

export type ClippingFormat = "json" | "csv";
type ExportClippings = { viewer: Viewer; personId: string; format: ClippingFormat; now: number };

/**
 * The learner's clippings and notes of the library as a file: JSON holds all there is of them, the table their words. What an
 * assignment keeps back now is not in it.
 */
export async function exportClippings({ viewer, personId, format, now }: ExportClippings): Promise<string> {
  const withoutPacks = await keptBackPacks({ viewer, now });
  const { rows } = await listClippings({ personId, withoutPacks, limit: MOST_CLIPPINGS, offset: 0 });
  const withheld = await libraryAccess({ viewer, now });
  const marks = (await listOwnMarks({ personId, limit: MOST_NOTES })).filter((mark) =>
    visibleEntry(viewer, mark, withheld),
  );
  if (format === "csv") {
    const table = [
      ...rows.map(({ kind, text, source, sourceDate, topics, uses }) => [
        ...[kind, text, source, sourceDate, topics.join("、"), uses.join("、"), null],
      ]),
      ...marks.flatMap(({ note, title, entryId }) =>
        note === null ? [] : [["note", note, title, null, null, null, entryId]],
      ),
    ];
    return stringify([[...CLIPPING_COLUMNS], ...table.map((cells) => cells.map(inertCell))], { bom: true });
  }
  const clippings = rows.map(({ id: _id, personId: _person, ...clipping }): ClippingInFile => clipping);
  const notes = marks.map(({ entryId, packTitle, title, note, bookmarkedAt, updatedAt }): NoteInFile => ({
    ...{ entryId, pack: packTitle, title, note, bookmarkedAt, updatedAt },
  }));
  return JSON.stringify({ format: "study-clippings", version: 1, clippings, notes }, null, 1);
}
