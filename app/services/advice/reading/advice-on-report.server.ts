import { hasAdviceConsent } from "@db/queries/advice/advice-consents";
import { listAdviceOfAttempt } from "@db/queries/advice/advice-requests";
import type { Viewer } from "~/domain/access/viewer";
import { isAdviceOver } from "~/domain/advice/shown-advice";
import { adviceSetup } from "../advice-setup.server";
import { shownAdvice } from "./shown-advice.server";

/** How far back an earlier reply is looked for. */
const LOOKED_BACK = 10;

type OnReport = {
  attemptId: string;
  candidateId: string;
  viewer: Viewer;
  /** Of the text whose marks count. */
  answer: string;
  /** Whether the reader may see the key points. */
  points: boolean;
  now: number;
};

/** What a report says of advice: who would be asked, whether it can be asked for, and what came of it so far. */
export async function adviceOnReport({ attemptId, candidateId, viewer, answer, points, now }: OnReport) {
  const { provider, recipient } = adviceSetup();
  const { name, model, host, sendsText } = provider;
  const rows = points ? await listAdviceOfAttempt({ attemptId, task: "advice", limit: LOOKED_BACK }) : [];
  const [newest, ...older] = rows;
  // One that is over without a reply stands beside the reply before it.
  const before = newest?.state === "done" ? undefined : older.find(({ state }) => state === "done");
  const show = (requestId: string) => shownAdvice({ requestId, candidateId, viewer, now });
  const current = newest ? await show(newest.id) : null;
  const consented = sendsText && (await hasAdviceConsent({ personId: candidateId, provider: recipient }));
  return {
    asOf: now,
    provider: { name, model, host: host ?? null, sendsText },
    consented,
    /** Why none can be asked for; null where it can. */
    closed: closedBy({ points, answer, needsAccount: sendsText && viewer.kind !== "account" }),
    open: current !== null && !isAdviceOver(current),
    current,
    earlier: before ? await show(before.id) : null,
    /** What went to the provider for what is shown, word for word; null where nothing did. */
    sent: current === null ? null : ((newest?.state === "done" ? newest : (before ?? newest))?.sent ?? null),
  };
}

export type AdviceOnReport = Awaited<ReturnType<typeof adviceOnReport>>;

type Closed = { points: boolean; answer: string; needsAccount: boolean };

function closedBy({ points, answer, needsAccount }: Closed): "withheld" | "nothing-written" | "needs-account" | null {
  if (!points) return "withheld";
  if (answer.trim() === "") return "nothing-written";
  return needsAccount ? "needs-account" : null;
}
