import { rubricSchema } from "@content/contract/rubric";
import type { SetContent } from "@content/contract/question-set";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getSetByMadeKey } from "@db/queries/sets/sets";
import { getSittingForCandidate, listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import type { Sitting } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { readClock } from "~/services/attempts/read-clock.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { startSitting } from "~/services/sittings/start-sitting.server";
import { MINUTE, NOW, saveRequest } from "./open-attempt";
import { addPerson, addQuestion } from "./questions";

const rubric = rubricSchema.parse({
  version: 1,
  title: "老街治理",
  marks: 10,
  points: [{ id: "p1", label: "排水不畅", marks: 10, expressions: [{ allOf: [["淤塞", "堵塞"]] }] }],
});

let made = 0;

/** A key that no other set of the process was made under. */
export const newMadeKey = () => `test:${(made += 1)}`;

/** A published paper of three questions; its id and its questions'. */
export async function addPaper(changes: Partial<SetContent> = {}) {
  const questionIds = [];
  for (let no = 0; no < 3; no += 1) questionIds.push(await addQuestion({ content: { rubric } }));
  const items = [];
  for (const questionId of questionIds) {
    const published = await getPublishedQuestion({ questionId });
    items.push({ questionId, versionId: published!.version.id, marks: null });
  }
  const content: SetContent = {
    title: "练习套卷",
    kind: "paper",
    minutes: 150,
    readingMinutes: null,
    readingRule: "suggested",
    sourceNote: null,
    items,
    ...changes,
  };
  const madeKey = newMadeKey();
  await makeSet({ madeKey, content, now: NOW });
  return { setId: (await getSetByMadeKey({ madeKey }))!.id, questionIds, madeKey, content };
}

export const asVisitor = (personId: string): Viewer => ({ kind: "visitor", personId });

export async function begin(
  setId: string,
  personId: string,
  mode: "timed" | "practice" = "timed",
  medium: Sitting["medium"] = "typed",
) {
  const started = await startSitting({ setId, personId, viewer: asVisitor(personId), mode, medium, now: NOW });
  if (!started.ok) throw new Error(started.reason);
  return started.sittingId;
}

/** A paper that a new visitor sits, with what a test asks of it. */
export async function openPaper(
  mode: "timed" | "practice" = "timed",
  changes: Partial<SetContent> = {},
  medium: Sitting["medium"] = "typed",
) {
  const paper = await addPaper(changes);
  const personId = await addPerson();
  const sittingId = await begin(paper.setId, personId, mode, medium);
  const ids = (await listAttemptsOfSitting({ sittingId })).map(({ id }) => id);
  return {
    ...paper,
    personId,
    sittingId,
    ids,
    clocks: (now: number) => Promise.all(ids.map((attemptId) => readClock({ attemptId, now }))),
    write: (index: number, text: string, now = NOW + MINUTE) =>
      saveRevision({ attemptId: ids[index] ?? "", personId, request: saveRequest(text), now }),
    rows: () => listAttemptsOfSitting({ sittingId }),
    sitting: async () => (await getSittingForCandidate({ sittingId, candidateId: personId }))!,
  };
}
