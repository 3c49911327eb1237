import { toMarks } from "@content/contract/marks";
import { getOpenSitting, listSittingsOfSets } from "@db/queries/sittings/sittings";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { countPaper, marksInPaper } from "~/domain/sittings/set-facts";
import { openSet } from "~/services/sittings/sets/open-set.server";
import { scoreSitting } from "~/services/sittings/score-sitting.server";
import { sealDueSitting } from "~/services/sittings/seal-due-sitting.server";

const SHOWN_SITTINGS = 10;

type LoadSet = { setId: string; viewer: Viewer; now: number };

/** What the page of a set shows before it is begun: outlines of its questions, no prompt and no material. Null: not there. */
export async function loadSet({ setId, viewer, now }: LoadSet) {
  const found = await openSet({ setId, viewer, now });
  if (!found) return null;
  const { version, items } = found;
  const { kind, minutes, readingMinutes, readingRule, sourceNote } = version.content;
  const candidateId = personOf(viewer);
  const before = candidateId === null ? null : await getOpenSitting({ candidateId, setId });
  if (before) await sealDueSitting({ sittingId: before.id, now });
  const sittings = candidateId === null ? [] : await listSittingsOfSets({ candidateId, setIds: [setId] });
  const past = [];
  for (const sitting of sittings.filter(({ status }) => status === "sealed").slice(0, SHOWN_SITTINGS)) {
    const { answers, total } = await scoreSitting({ sitting, viewer, now });
    past.push({
      id: sitting.id,
      at: sitting.sealedAt ?? sitting.startedAt,
      mode: sitting.mode,
      total: total && { marks: toMarks(total.awarded), max: toMarks(total.max) },
      answers: answers.map(({ position, onPaper, share }) => ({
        position,
        marks: onPaper && toMarks(onPaper.awarded),
        share,
      })),
    });
  }
  return {
    title: version.content.title,
    facts: { kind, minutes, ...countPaper(items) },
    reading: readingMinutes === null ? null : { minutes: readingMinutes, rule: readingRule },
    sourceNote,
    questions: items.map((item) => {
      const { title, family, limit } = item.content;
      return { id: item.questionId, title, family, limit, marks: marksInPaper(item) };
    }),
    openSittingId: sittings.find(({ status }) => status === "open")?.id ?? null,
    past,
  };
}

export type LoadedSet = NonNullable<Awaited<ReturnType<typeof loadSet>>>;
