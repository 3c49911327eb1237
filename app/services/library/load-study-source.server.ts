import type { Framework, ModelEssay } from "@content/contract/pack";
import { getPack, getPackVersion } from "@db/queries/content/packs";
import { getLibraryEntry, listFrameworksOfModel } from "@db/queries/library/entries";
import type { Viewer } from "~/domain/access/viewer";
import { visibleEntry } from "~/domain/access/visible-entry";
import type { StudySource } from "~/domain/library/ways/study-source";
import { cutter } from "~/services/search/cutter.server";
import { studySource } from "./study-source";
import { visibleLibraryEntry } from "./visible-library-entry.server";

type LoadStudySource = { entryId: string; viewer: Viewer; now: number };

/**
 * A framework with its model, or a model with its framework, ready to be studied. Null where the entry is not there for the
 * viewer or is theory; a counterpart that they may not see is left out.
 */
export async function loadStudySource({ entryId, viewer, now }: LoadStudySource): Promise<StudySource | null> {
  const visible = await visibleLibraryEntry({ entryId, viewer, now });
  if (!visible || visible.entry.kind === "theory") return null;
  const { entry, withheld } = visible;
  const counterpart =
    entry.kind === "model"
      ? (await listFrameworksOfModel({ modelEntryId: entry.id, limit: 1 }))[0]
      : entry.modelEntryId && (await getLibraryEntry({ entryId: entry.modelEntryId }));
  const other = counterpart && visibleEntry(viewer, counterpart, withheld) ? counterpart.content : null;
  const pack = await getPack({ packId: entry.packId });
  const version = pack?.currentVersionId ? await getPackVersion({ versionId: pack.currentVersionId }) : null;
  if (!pack || !version) return null;
  const own = entry.content;
  const framework = (entry.kind === "framework" ? own : other) as Framework | null;
  const model = (entry.kind === "model" ? own : other) as ModelEssay | null;
  const cut = (text: string) => cutter().forQuery(text);
  return studySource({ pack: version.content, topic: pack.title, framework, model, cut });
}
