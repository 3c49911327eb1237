import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import type { AccountViewer } from "~/server/auth.server";
import { neighboursOf, nextScript } from "~/domain/marking/queue/script-queue";
import { evidenceOffer } from "~/services/advice/proposing/evidence-offer.server";
import { loadScript } from "~/services/marking-desk/load-script.server";
import { lockScript } from "~/services/marking-desk/lock-script.server";
import { markedAssignment } from "~/services/marking-desk/marked-assignment.server";
import { questionQueue } from "~/services/marking-desk/question-queue.server";
import { releaseScript } from "~/services/marking-desk/release-script.server";
import { scriptSamples } from "~/services/review/script-samples.server";

type LoadDesk = {
  assignmentId: string;
  questionId: string;
  viewer: AccountViewer;
  /** `script` names the one in front; `after` the one that was, so that the next is opened. */
  asked: URLSearchParams;
  now: number;
};

/** The desk with a script in front; `next` where another address shows it, `none` where none is left, null where none of it is theirs. */
export async function loadDesk({ assignmentId, questionId, viewer, asked, now }: LoadDesk) {
  const found = await markedAssignment({ assignmentId, viewer });
  const question = found && (await listMarkedQuestions({ assignmentId })).find((one) => one.questionId === questionId);
  if (!question) return null;
  const { personId } = viewer;
  const path = `/desk/marking/${assignmentId}/${questionId}`;
  const { scripts, locked } = await questionQueue({ assignmentId, questionId, personId, now });
  const saved = asked.has("saved");
  const wanted = asked.get("script");
  const script = scripts.find(({ attemptId }) => attemptId === wanted) ?? null;
  if (wanted !== null && !script) return null;
  const shared = {
    path,
    lesson: `/desk/review/${assignmentId}/${questionId}`,
    title: question.title,
    assignment: found.assignment.title,
    saved,
    all: scripts.length,
    done: scripts.filter(({ done }) => done).length,
    finished: scripts.every(({ done }) => done),
    first: scripts[0]?.attemptId ?? null,
  };
  if (!script) {
    const after = asked.get("after");
    if (after !== null) await releaseScript({ attemptId: after, personId });
    const next = nextScript(scripts, { after, locked });
    if (next) return { state: "next" as const, path: `${path}?script=${next.attemptId}${saved ? "&saved=1" : ""}` };
    return { state: "none" as const, ...shared };
  }
  const loaded = await loadScript({ assignmentId, script, personId, now });
  if (!loaded) return null;
  const { attemptId } = script;
  const lock = await lockScript({ attemptId, personId, page: personId, now });
  const samples = await scriptSamples({ assignmentId, questionId, attemptId });
  return {
    state: "script" as const,
    ...shared,
    script: loaded,
    offer: await evidenceOffer({ attemptId }),
    personId,
    lock,
    samples,
    ...neighboursOf(scripts, attemptId),
  };
}

export type LoadedDesk = Extract<NonNullable<Awaited<ReturnType<typeof loadDesk>>>, { state: "script" }>;
