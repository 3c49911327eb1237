import { getClipping, listClippings, listClippingTags } from "@db/queries/clippings/clippings";
import { listCardSources } from "@db/queries/study/cards";
import type { Viewer } from "~/domain/access/viewer";
import { CLIPPING_KINDS } from "~/domain/clippings/clipping";
import { clippingCardSource } from "~/domain/study/cards/clipping-card";
import { keptBackPacks } from "~/services/clippings/kept-back-packs.server";
import { MOST_CLIPPINGS } from "~/services/clippings/keep-clipping.server";

const PAGE_SIZE = 30;
const MAX_WORDS = 100;

type LoadClippings = { viewer: Viewer; personId: string; url: URL; now: number };

/** A page of the learner's clippings, what the list may be narrowed to, and the one that is being changed. */
export async function loadClippings({ viewer, personId, url, now }: LoadClippings) {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").trim().slice(0, MAX_WORDS);
  const withoutPacks = await keptBackPacks({ viewer, now });
  const tags = await listClippingTags({ personId, withoutPacks });
  const topics = countOf(tags.flatMap((one) => one.topics));
  const uses = countOf(tags.flatMap((one) => one.uses));
  const filter = {
    words: asked("q"),
    kind: CLIPPING_KINDS.find((one) => one === asked("kind")) ?? "",
    topic: topics.find((one) => one === asked("topic")) ?? "",
    use: uses.find((one) => one === asked("use")) ?? "",
  } as const;
  const last = Math.ceil(MOST_CLIPPINGS / PAGE_SIZE);
  const page = Math.min(last, Math.max(1, Number.parseInt(asked("page"), 10) || 1));
  const { rows, total } = await listClippings({
    ...{ personId, withoutPacks, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    ...(filter.kind === "" ? {} : { kind: filter.kind }),
    ...(filter.topic === "" ? {} : { topic: filter.topic }),
    ...(filter.use === "" ? {} : { use: filter.use }),
    ...(filter.words === "" ? {} : { words: filter.words }),
  });
  const carded = new Set(await listCardSources({ personId }));
  const editing =
    asked("edit") === "" ? null : await getClipping({ clippingId: asked("edit"), personId, withoutPacks });
  return {
    clippings: rows.map((row) => {
      const { id, kind, text, source, sourceDate, topics: about, uses: meant } = row;
      const hasCard = carded.has(clippingCardSource(row));
      return { id, kind, text, source, sourceDate, topics: about, uses: meant, hasCard };
    }),
    editing: editing && {
      ...{ id: editing.id, kind: editing.kind, text: editing.text },
      ...{ source: editing.source ?? "", sourceDate: editing.sourceDate ?? "" },
      ...{ topics: editing.topics.join("、"), uses: editing.uses.join("、") },
    },
    ...{ filter, topics, uses, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), total, all: tags.length },
  };
}

export type LoadedClippings = Awaited<ReturnType<typeof loadClippings>>;
export type ClippingLine = LoadedClippings["clippings"][number];

/** Each once, the most used first. */
function countOf(tags: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
