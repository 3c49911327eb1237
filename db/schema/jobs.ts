import type { Kit } from "../kit/sqlite";

/** `ready`: to be done once `runAfter` has passed; `leased`: a worker has it until `leaseUntil`; `dead`: given up after its last try. */
export type JobState = "ready" | "leased" | "done" | "dead" | "cancelled";

/** The outbox: work that is to be done after a use case, written in the use case's own transaction. Workers lease rows. */
export function defineJobs(kit: Kit) {
  const jobs = kit.table(
    "jobs",
    {
      id: kit.id(),
      kind: kit.text("kind").notNull(),
      payload: kit.json<Record<string, unknown>>("payload").notNull(),
      state: kit.text("state").$type<JobState>().notNull(),
      /** Tries begun so far. */
      tries: kit.int("tries").notNull().default(0),
      runAfter: kit.time("run_after").notNull(),
      leaseOwner: kit.text("lease_owner"),
      leaseUntil: kit.time("lease_until"),
      /** What the last try failed with; a code or a short sentence, never a person's text. */
      lastError: kit.text("last_error"),
      createdAt: kit.time("created_at").notNull(),
      finishedAt: kit.time("finished_at"),
    },
    (table) => [kit.index("jobs_due").on(table.state, table.runAfter)],
  );

  return { jobs };
}
