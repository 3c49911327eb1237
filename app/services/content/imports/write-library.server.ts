import type { Pack } from "@content/contract/pack";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { listLibraryEntries } from "@db/queries/content/library";
import { replaceLibraryEntries } from "@db/queries/content/replace-library";

type WriteLibrary = { packId: string; pack: Pack; status: "draft" | "published"; now: number };

/**
 * Frameworks, models and theory of a pack in place of those of its last version. What has the kind, genre and title of an
 * earlier entry is that entry: it keeps its address and status, and with them the notes and studies of learners.
 */
export async function writeLibrary({ packId, pack, status, now }: WriteLibrary, tx: Tx): Promise<void> {
  const earlier = new Map<string, { id: string; status: "draft" | "published"; createdAt: number }[]>();
  for (const entry of await listLibraryEntries({ packId }, tx)) {
    const key = nameOf(entry);
    earlier.set(key, [...(earlier.get(key) ?? []), entry]);
  }
  const entryOf = (kind: "framework" | "model" | "theory", title: string, genre: string | null) => {
    // Of several that are named alike each takes the next, in the order of their lines.
    const known = earlier.get(nameOf({ kind, title, genre }))?.shift();
    const { id, createdAt } = known ?? { id: newId(), createdAt: now };
    return { packId, kind, title, id, createdAt, status: known?.status ?? status };
  };
  const models = pack.models.map((model) => {
    const { genre, title, author, date, line } = model;
    return { ...entryOf("model", title, genre), genre, author, entryDate: date, content: model, line };
  });
  const frameworks = pack.frameworks.map((framework) => {
    const { genre, title, line } = framework;
    const modelEntryId = framework.model === null ? null : (models[framework.model]?.id ?? null);
    return { ...entryOf("framework", title, genre), genre, content: framework, line, modelEntryId };
  });
  const theory = pack.theory.map((block) => {
    const { title, line } = block;
    return { ...entryOf("theory", title, null), content: block, line };
  });
  await replaceLibraryEntries({ packId, entries: [...models, ...frameworks, ...theory] }, tx);
}

function nameOf({ kind, genre, title }: { kind: string; genre: string | null; title: string }): string {
  return `${kind} ${genre ?? ""} ${title}`;
}
