import type { Pack } from "@content/contract/pack";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertLibraryEntries, listLibraryEntries, removeLibraryEntries } from "@db/queries/content/library";

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
  const models = pack.models.map((model, index) => {
    const { genre, title, author, date, line } = model;
    const id = modelIds[index] ?? newId();
    return { ...shared("model", title), id, genre, author, entryDate: date, content: model, line };
  });
  const frameworks = pack.frameworks.map((framework) => {
    const { genre, title, line } = framework;
    const modelEntryId = framework.model === null ? null : (modelIds[framework.model] ?? null);
    return { ...shared("framework", title), id: newId(), genre, content: framework, line, modelEntryId };
  });
  const theory = pack.theory.map((block) => {
    const { title, line } = block;
    return { ...shared("theory", title), id: newId(), content: block, line };
  });
  await insertLibraryEntries(models, tx);
  await insertLibraryEntries(frameworks, tx);
  await insertLibraryEntries(theory, tx);
}
