import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertCards, listCardSources, listCardWords, setCardFront } from "@db/queries/study/cards";
import { listLibraryEntries } from "@db/queries/content/library";
import { listPacks } from "@db/queries/content/packs";
import type { LibraryEntry } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { visibleDrill } from "~/domain/access/visible-drill";
import type { CardDraft } from "~/domain/study/cards/card-draft";
import { headCards } from "~/domain/study/cards/head-cards";
import { NEW_MEMORY } from "~/domain/study/scheduling/card-memory";
import { assignmentsOfPacks } from "~/services/assignments/access/assignments-for-access.server";
import { MOST_CARDS } from "./keep-card.server";

type Ask = { viewer: Viewer; personId: string; now: number };

/**
 * Topics whose theory may be learnt by heart, with how many heads of each are not among the learner's cards yet. Cards kept
 * before ask what their topic says now: that is made good here, where the learner looks at what they have.
 */
export async function listHeadTopics({ viewer, personId, now }: Ask) {
  const known = new Set(await listCardSources({ personId }));
  const entries = await visibleTheory({ viewer, now });
  await renewFronts({ personId, drafts: entries.flatMap(draftsOf) });
  return entries
    .map((entry) => ({
      ...{ entryId: entry.id, topic: entry.topic, title: entry.title },
      heads: draftsOf(entry).filter(({ source }) => !known.has(source)).length,
    }))
    .filter(({ heads }) => heads > 0);
}

/** Adds a card for each head of a topic's theory; null where the learner may not see it. */
export async function keepHeads({ viewer, personId, entryId, now }: Ask & { entryId: string }): Promise<number | null> {
  const entry = (await visibleTheory({ viewer, now })).find(({ id }) => id === entryId);
  if (!entry) return null;
  const known = new Set(await listCardSources({ personId }));
  const fresh = draftsOf(entry).filter(({ source }) => !known.has(source));
  if (known.size + fresh.length > MOST_CARDS) return 0;
  const card = { personId, dueAt: now, memory: NEW_MEMORY, createdAt: now };
  await database().tx((tx) =>
    insertCards(
      fresh.map((draft) => ({ id: newId(), ...card, ...draft })),
      tx,
    ),
  );
  return fresh.length;
}

/** The head stays the answer, and what was learnt of it stays learnt; only what it is told from is renewed. */
async function renewFronts({ personId, drafts }: { personId: string; drafts: readonly CardDraft[] }): Promise<void> {
  const fronts = new Map(drafts.map(({ source, front }) => [source, front]));
  const changed = (await listCardWords({ personId, kind: "head" })).flatMap(({ id, source, front }) => {
    const now = fronts.get(source);
    return now === undefined || now === front ? [] : [{ cardId: id, personId, front: now }];
  });
  if (changed.length === 0) return;
  await database().tx(async (tx) => {
    for (const card of changed) await setCardFront(card, tx);
  });
}

/** Headings repeat from topic to topic: what is learnt by heart is named by its topic too. */
type TopicEntry = LibraryEntry & { topic: string };

async function visibleTheory({ viewer, now }: { viewer: Viewer; now: number }): Promise<TopicEntry[]> {
  const entries = await listLibraryEntries({ kind: "theory", status: "published" });
  const assigned = await assignmentsOfPacks({ viewer, now });
  const titles = new Map((await listPacks()).map(({ id, title }) => [id, title]));
  return entries
    .filter(({ packId }) => visibleDrill(viewer, { status: "published" }, assigned.get(packId) ?? [], "working").task)
    .map((entry) => ({ ...entry, topic: titles.get(entry.packId) ?? "" }));
}

function draftsOf({ packId, topic, content }: TopicEntry) {
  return "blocks" in content ? headCards({ packId, topic, theory: content }) : [];
}
