import type { Pack } from "@content/contract/pack";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertLibraryEntry, listLibraryEntries, removeLibraryEntries } from "@db/queries/content/library";

type WriteLibrary = { packId: string; pack: Pack; status: "draft" | "published"; now: number };

/** Frameworks, models and theory of a pack in place of those of its last version; what was published stays so under its title. */
export async function writeLibrary({ packId, pack, status, now }: WriteLibrary, tx: Tx): Promise<void> {
  const published = new Set(
    (await listLibraryEntries({ packId, status: "published" }, tx)).map(({ kind, title }) => `${kind} ${title}`),
  );
  await removeLibraryEntries({ packId }, tx);
  const shared = (kind: "framework" | "model" | "theory", title: string) => ({
    packId,
    kind,
    title,
    status: published.has(`${kind} ${title}`) ? ("published" as const) : status,
    createdAt: now,
  });
  const modelIds = pack.models.map(() => newId());
  for (const [index, model] of pack.models.entries()) {
    const { genre, title, author, date, line } = model;
    const id = modelIds[index] ?? newId();
    await insertLibraryEntry(
      { ...shared("model", title), id, genre, author, entryDate: date, content: model, line },
      tx,
    );
  }
  for (const framework of pack.frameworks) {
    const { genre, title, line } = framework;
    const modelEntryId = framework.model === null ? null : (modelIds[framework.model] ?? null);
    await insertLibraryEntry(
      { ...shared("framework", title), id: newId(), genre, content: framework, line, modelEntryId },
      tx,
    );
  }
  for (const theory of pack.theory) {
    const { title, line } = theory;
    await insertLibraryEntry({ ...shared("theory", title), id: newId(), content: theory, line }, tx);
  }
}
