import type { MaterialText } from "@content/contract/question";
import { getMaterialsByHashes } from "@db/queries/content/materials";
import { isLaidOut } from "~/domain/scoring/form/form-needs";
import { sheetOf } from "~/domain/scoring/form/sheet-use";
import { inPrintedOrder } from "~/domain/sittings/printed-order";
import { sharedMaterials } from "~/domain/sittings/shared-materials";
import { marksInPaper, countPaper } from "~/domain/sittings/set-facts";
import { workingSet } from "~/services/sittings/desk/working-set.server";

/** The saved draft of a set as a printed paper; null where there is no such set. */
export async function loadPaper({ setId }: { setId: string }) {
  const working = await workingSet({ setId });
  if (!working) return null;
  const { set, items, differs } = working;
  const known = items.flatMap(({ marks, pinned }, at) =>
    pinned === null ? [] : [{ no: at + 1, marks, content: pinned.version.content }],
  );
  const hashes = known.flatMap(({ content }) => content.materials.map(({ hash }) => hash));
  const texts = new Map((await getMaterialsByHashes({ hashes })).map(({ hash, text }) => [hash, text]));
  const shared = sharedMaterials(
    known.map(({ content }) =>
      content.materials.map((one): MaterialText => ({ ...one, text: texts.get(one.hash) ?? "" })),
    ),
  );
  const titles = new Map(shared.materials.map(({ key, title }) => [key, title]));
  const { title, kind, minutes, readingMinutes, readingRule, sourceNote } = set.draft;
  return {
    set: { id: set.id, title, kind, minutes, sourceNote },
    differs,
    reading: readingMinutes === null ? null : { minutes: readingMinutes, rule: readingRule },
    total: countPaper(known),
    /** Places whose version is not there. */
    gaps: items.flatMap(({ pinned }, at) => (pinned === null ? [at + 1] : [])),
    materials: inPrintedOrder(shared.materials).map(({ key, title, text }) => ({ key, title, text })),
    questions: known.map((item, at) => {
      const { content, no } = item;
      const { stem, requirements, limit, family, genre } = content;
      const own = shared.keysOf[at] ?? [];
      return {
        ...{ no, title: content.title, stem, requirements, limit },
        marks: marksInPaper(item),
        /** Named only where a question does not use every material, or knows one by another title. */
        uses:
          own.length > 0 && (own.length < titles.size || shared.apart) ? own.map((key) => titles.get(key) ?? "") : [],
        sheet: sheetOf({ limit, family, genre }),
        laidOut: isLaidOut(family, genre),
      };
    }),
  };
}

export type LoadedPaper = NonNullable<Awaited<ReturnType<typeof loadPaper>>>;
