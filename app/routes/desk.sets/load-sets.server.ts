import { listDeskSets } from "@db/queries/sets/desk-sets";
import { getSetVersion } from "@db/queries/sets/sets";
import { setTotals } from "~/domain/sittings/set-draft";
import { contentHash } from "~/domain/text/hashing/content-hash";
import { workingItems } from "~/services/sittings/desk/working-set.server";
import { SHOWS } from "./shows";

/** More than a school makes in years; the list says nothing of what it leaves out. */
const SHOWN_SETS = 200;

type StoredSet = Awaited<ReturnType<typeof listDeskSets>>[number];

/** The desk's list of sets: all of them, templates, or one status. */
export async function loadSets(search: URLSearchParams) {
  const show = SHOWS.find((known) => known === search.get("show")) ?? "all";
  const sets = await listDeskSets({ show, limit: SHOWN_SETS });
  const items = await workingItems(sets.flatMap(({ draft }) => draft.items));
  const byVersion = new Map(items.map((item) => [item.versionId, item]));
  const rows = [];
  for (const set of sets) {
    const { kind, minutes } = set.draft;
    const own = set.draft.items.map(({ questionId, versionId, marks }) => ({
      questionId,
      marks,
      question: byVersion.get(versionId)?.question ?? null,
    }));
    rows.push({
      id: set.id,
      title: set.draft.title,
      status: set.template ? ("template" as const) : set.status,
      visibility: set.visibility,
      shipped: set.madeKey !== null,
      differs: await differs(set),
      ...{ kind, minutes },
      questions: own.length,
      marks: setTotals(own).marks,
    });
  }
  return { rows, show };
}

/** Whether a version was published that says something else than the draft. */
async function differs({ publishedVersionId, draft }: StoredSet): Promise<boolean> {
  if (publishedVersionId === null) return false;
  const version = await getSetVersion({ versionId: publishedVersionId });
  return version !== null && version.hash !== contentHash(draft);
}

export type SetLine = Awaited<ReturnType<typeof loadSets>>["rows"][number];
