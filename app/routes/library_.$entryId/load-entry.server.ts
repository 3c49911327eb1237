import type { Framework, ModelEssay, Pack } from "@content/contract/pack";
import { getPack } from "@db/queries/content/packs";
import { getLibraryEntry, listFrameworksOfModel, listSiblings } from "@db/queries/library/entries";
import { getLibraryMark } from "@db/queries/library/marks";
import { listStudiesOfEntry } from "@db/queries/library/studies";
import { isStaff, personOf, type Viewer } from "~/domain/access/viewer";
import { visibleEntry } from "~/domain/access/visible-entry";
import { modelHighlights } from "~/domain/library/model-highlights";
import { waysFor } from "~/domain/library/ways/build-study";
import { loadStudySource } from "~/services/library/load-study-source.server";
import { visibleLibraryEntry } from "~/services/library/visible-library-entry.server";

const MOST_SIBLINGS = 12;
/** A paragraph no longer than this is the head alone. UTF-16 units. */
const HEAD_LINE = 40;
type LoadEntry = { entryId: string; viewer: Viewer; now: number };

/** An entry with what belongs to it, or null where it is not there for this viewer. */
export async function loadEntry({ entryId, viewer, now }: LoadEntry) {
  const visible = await visibleLibraryEntry({ entryId, viewer, now });
  if (!visible) return null;
  const { entry, withheld } = visible;
  const pack = await getPack({ packId: entry.packId });
  const carriedOutBy = entry.modelEntryId === null ? null : await getLibraryEntry({ entryId: entry.modelEntryId });
  const carries = entry.kind === "model" ? await listFrameworksOfModel({ modelEntryId: entry.id, limit: 6 }) : [];
  const siblings = entry.kind === "framework" ? await listSiblings({ entry, limit: MOST_SIBLINGS }) : [];
  const isThere = (other: Parameters<typeof visibleEntry>[1]) => visibleEntry(viewer, other, withheld);
  const model = carriedOutBy && isThere(carriedOutBy) ? carriedOutBy : null;
  const personId = personOf(viewer);
  const source = await loadStudySource({ entryId, viewer, now });
  return {
    entry: {
      id: entry.id,
      kind: entry.kind,
      genre: entry.genre,
      title: entry.title,
      status: entry.status,
      pack: pack && { id: pack.id, title: pack.title },
      // Who signed a text is no part of what is learnt from it, and ages fastest.
      byline: isStaff(viewer) ? [entry.author, entry.entryDate].filter((part) => part !== null).join(" ") : "",
    },
    framework:
      entry.kind === "framework" ? frameworkOf(entry.content as Framework, model?.content as ModelEssay) : null,
    model: modelOf(entry.kind === "model" ? entry : model),
    theory: entry.kind === "theory" ? (entry.content as Pack["theory"][number]).blocks : null,
    frameworks: carries.filter(isThere).map(({ id, title }) => ({ id, title })),
    siblings: siblings.filter(isThere).map(({ id, title, genre }) => ({ id, title, genre })),
    ways: source === null ? [] : waysFor(source),
    mark: personId === null ? null : await getLibraryMark({ personId, entryId }),
    studies: personId === null ? [] : await listStudiesOfEntry({ personId, entryId }),
    mayKeep: personId !== null,
    /** 素材本 belongs to an account. */
    mayClip: viewer.kind === "account",
    mayPublish: isStaff(viewer),
  };
}

export type LoadedEntry = NonNullable<Awaited<ReturnType<typeof loadEntry>>>;

/** The points of a framework with the model's paragraphs that carry each out, by the points' lines. */
function frameworkOf({ points }: Framework, model: ModelEssay | undefined) {
  const paragraphsOf: Record<number, { paragraph: number; text: string }[]> = {};
  for (const { pointLine, paragraph } of model?.links ?? []) {
    const text = model?.paragraphs[paragraph]?.text;
    if (text === undefined) continue;
    const opened = (paragraphsOf[pointLine] ??= []);
    opened.push({ paragraph, text });
    // A head on a line of its own is developed below it.
    const below = model?.paragraphs[paragraph + 1]?.text;
    if (text.length <= HEAD_LINE && below !== undefined) opened.push({ paragraph: paragraph + 1, text: below });
  }
  return { points, paragraphsOf };
}

function modelOf(entry: { id: string; title: string; content: unknown } | null) {
  if (entry === null) return null;
  const model = entry.content as ModelEssay;
  const paragraphs = model.paragraphs.map(({ text }) => text);
  return { id: entry.id, title: entry.title, paragraphs, ...modelHighlights(model) };
}
