import type { Limit } from "@content/contract/limit";
import { listBankToDrawFrom } from "@db/queries/study/bank";
import { listVersions } from "@db/queries/study/practised";
import { visibleParts } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import type { Offered } from "~/domain/study/home/choose-practice";
import type { Practisable, MissReason } from "~/domain/study/practised";
import { possibleLosses } from "~/domain/study/redo/possible-losses";
import { assignmentsForAccess } from "~/services/assignments/access/assignments-for-access.server";

export type OpenQuestion = Offered & Practisable & { title: string };

type Facts = { minutes: number | null; limit: Limit | null; reasons: MissReason[] };
/** A version never changes, so what was read of it once holds; kept small, since only the current ones are asked for. */
const known = new Map<string, Facts>();
const MOST_KNOWN = 2_000;

/** The questions of the bank that the viewer may begin now: none of an assignment that still keeps something back. */
export async function openBank({ viewer, now }: { viewer: Viewer; now: number }): Promise<OpenQuestion[]> {
  const bank = await listBankToDrawFrom();
  const assignmentsOf = await assignmentsForAccess({
    ...{ viewer, questionIds: bank.map(({ questionId }) => questionId), now },
  });
  const open = bank.filter(({ questionId }) => {
    const assignments = assignmentsOf(questionId);
    const question = { status: "published", visibility: "bank" } as const;
    // What an assignment asks is practised there: offered here it would be prepared for, or give its points away.
    return visibleParts(viewer, question, assignments, "sealed").points;
  });
  const facts = await factsOf(open);
  return open.map(({ versionId, ...question }) => ({ ...question, ...(facts.get(versionId) ?? NOTHING) }));
}

const NOTHING: Facts = { minutes: null, limit: null, reasons: [] };

async function factsOf(questions: { versionId: string }[]): Promise<Map<string, Facts>> {
  const missing = questions.flatMap(({ versionId }) => (known.has(versionId) ? [] : [versionId]));
  if (known.size + missing.length > MOST_KNOWN) known.clear();
  for (const { id, content } of await listVersions({ versionIds: missing })) {
    const { minutes, limit, rubric, family } = content;
    known.set(id, { minutes, limit, reasons: possibleLosses(rubric, family) });
  }
  return known;
}
