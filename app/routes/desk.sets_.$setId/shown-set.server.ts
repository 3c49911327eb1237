import { listPinned } from "@db/queries/sets/desk-sets";
import { workingItems, type WorkingSet } from "~/services/sittings/desk/working-set.server";
import type { SetTyped } from "~/components/set-desk/set-fields";
import type { ShownSet } from "~/components/set-desk/shown-item";

/** The stored draft as the fields of its form. */
export function typedOf({ draft, updatedAt }: WorkingSet["set"]): SetTyped {
  const shown = (value: number | null) => (value === null ? "" : `${value}`);
  return {
    basis: `${updatedAt}`,
    title: draft.title,
    kind: draft.kind,
    minutes: shown(draft.minutes),
    readingMinutes: shown(draft.readingMinutes),
    readingRule: draft.readingRule,
    sourceNote: draft.sourceNote ?? "",
    items: draft.items.map(({ questionId, versionId, marks }) => ({ questionId, versionId, marks: shown(marks) })),
  };
}

/** The same with what is known of each question, for a form that is shown again as well as for the stored draft. */
export async function shownSet(typed: SetTyped): Promise<ShownSet> {
  const items = await workingItems(typed.items.map((item) => ({ ...item, marks: null })));
  const newest = items.flatMap(({ pinned }) => pinned?.question.publishedVersionId ?? []);
  const found = await listPinned({ versionIds: newest });
  const numbers = new Map(found.map(({ version }) => [version.questionId, version.number]));
  return {
    ...typed,
    items: typed.items.map((item, at) => {
      const known = items[at];
      if (!known?.pinned || !known.question) return { ...item, question: null };
      const { version } = known.pinned;
      const number = numbers.get(item.questionId) ?? version.number;
      const newer = number > version.number ? number : null;
      const { family } = version.content;
      return { ...item, question: { ...known.question, family, version: version.number, newer } };
    }),
  };
}
