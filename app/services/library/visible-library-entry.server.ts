import { getLibraryEntry } from "@db/queries/library/entries";
import type { Viewer } from "~/domain/access/viewer";
import { visibleEntry } from "~/domain/access/visible-entry";
import { libraryAccess } from "./library-access.server";

/** An entry of the library with its content, or null where it is not there for this viewer. */
export async function visibleLibraryEntry({ entryId, viewer, now }: { entryId: string; viewer: Viewer; now: number }) {
  const entry = await getLibraryEntry({ entryId });
  if (!entry) return null;
  const withheld = await libraryAccess({ viewer, now });
  return visibleEntry(viewer, entry, withheld) ? { entry, withheld } : null;
}
