import { listAdviceSpending } from "@db/queries/advice/advice-spending";
import { countOpenJobs, listDeadJobs } from "@db/queries/jobs/dead-jobs";
import { listPersonNames } from "@db/queries/people/find-people";
import { adviseJob } from "~/jobs/definitions/advise";
import { environment } from "~/server/env.server";
import { adviceSetup } from "../advice-setup.server";
import { keyRefusedAt } from "../key-refused.server";
import { SCHOOL } from "../budget.server";

const DEAD_SHOWN = 50;

/** Who is asked for advice, what was spent today and what waits in the outbox. The key is not in it. */
export async function feedbackOverview({ day }: { day: string }) {
  const { provider, bounds } = adviceSetup();
  const { feedback } = environment();
  const [spending, open, dead] = await Promise.all([
    listAdviceSpending({ day }),
    // What ends a proposal should its process die is nothing that anybody waits for.
    countOpenJobs({ kind: adviseJob.kind }),
    listDeadJobs({ limit: DEAD_SHOWN }),
  ]);
  const personIds = spending.map(({ payer }) => payer).filter((payer) => payer !== SCHOOL);
  const names = await listPersonNames({ personIds });
  return {
    provider: {
      name: feedback.provider,
      model: provider.sendsText ? provider.model : null,
      host: provider.host ?? null,
      promptVersion: provider.promptVersion,
      hasKey: feedback.apiKey !== null,
      /** When the key was last refused, if nothing has gone well since. */
      keyRefusedAt: keyRefusedAt(provider),
    },
    bounds: {
      dailyTokens: bounds.dailyTokens,
      dailyCostMicros: bounds.dailyCostMicros,
      priced: bounds.prices !== null,
    },
    /** `name` null: the school's own; empty: a person without a name any more. */
    spending: spending.map(({ payer, tokens, costMicros }) => ({
      payer,
      name: payer === SCHOOL ? null : (names.get(payer) ?? ""),
      tokens,
      costMicros,
    })),
    jobs: {
      ...open,
      deadTotal: dead.total,
      dead: dead.rows.map(({ id, kind, tries, lastError, createdAt, finishedAt }) => ({
        ...{ id, kind, tries, createdAt, finishedAt },
        error: lastError ?? "",
      })),
    },
  };
}

export type FeedbackOverview = Awaited<ReturnType<typeof feedbackOverview>>;
