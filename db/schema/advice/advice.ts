import type { Kit } from "../../kit/sqlite";
import type { defineAttempts } from "../attempts/attempts";
import type { defineContent } from "../content";
import type { definePeople } from "../people";

/** Advice on an answer; proposed wordings for a rubric's expressions; places of an answer that may say a missed point. */
export type AdviceTask = "advice" | "variants" | "evidence";
/** `empty`: the provider answered and nothing of it passed the checks. */
export type AdviceState = "waiting" | "running" | "done" | "empty" | "failed" | "cancelled";

type Parents = Pick<ReturnType<typeof definePeople>, "people"> &
  Pick<ReturnType<typeof defineContent>, "questions"> &
  Pick<ReturnType<typeof defineAttempts>, "attempts">;

/** AI 建议: what was asked of a provider, what was sent, what came of it and what it cost. It never carries a mark. */
export function defineAdvice(kit: Kit, { people, questions, attempts }: Parents) {
  const adviceRequests = kit.table(
    "advice_requests",
    {
      id: kit.id(),
      task: kit.text("task").$type<AdviceTask>().notNull(),
      state: kit.text("state").$type<AdviceState>().notNull(),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      /** Null with `variants`, which are about a question alone. */
      attemptId: kit.text("attempt_id").references(() => attempts.id),
      /** The key point it is about, with `variants` and `evidence`. */
      pointId: kit.text("point_id"),
      askedBy: kit
        .text("asked_by")
        .notNull()
        .references(() => people.id),
      /** Whose budget it counts against: a tutor; null: the school's own. */
      payerId: kit.text("payer_id").references(() => people.id),
      /** Asked for by an assignment that is set so, not by a press of a button. */
      automatic: kit.bool("automatic").notNull(),
      jobId: kit.text("job_id").notNull(),
      language: kit.text("language").notNull(),
      provider: kit.text("provider").notNull(),
      model: kit.text("model").notNull(),
      promptVersion: kit.text("prompt_version").notNull(),
      rubricHash: kit.text("rubric_hash").notNull(),
      /** The messages as they were sent, once they are; blanked with the account. */
      sent: kit.json<{ role: string; content: string }[]>("sent"),
      /** What has come in and passed the checks so far, while it runs. */
      partial: kit.json<Record<string, unknown>>("partial"),
      result: kit.json<Record<string, unknown>>("result"),
      /** How many parts were left out, by the reason. */
      dropped: kit.json<Record<string, number>>("dropped"),
      failure: kit.text("failure"),
      inputTokens: kit.int("input_tokens"),
      outputTokens: kit.int("output_tokens"),
      /** In millionths of the currency the installation's prices are given in. */
      costMicros: kit.int("cost_micros"),
      askedAt: kit.time("asked_at").notNull(),
      startedAt: kit.time("started_at"),
      finishedAt: kit.time("finished_at"),
    },
    (table) => [
      kit.index("advice_requests_attempt").on(table.attemptId, table.askedAt),
      kit.index("advice_requests_question").on(table.questionId, table.task),
      kit.index("advice_requests_asked_by").on(table.askedBy, table.askedAt),
      kit.index("advice_requests_payer").on(table.payerId, table.askedAt),
    ],
  );

  /** That a person's text may be sent to one provider; the newest row of a provider counts. */
  const adviceConsents = kit.table(
    "advice_consents",
    {
      id: kit.id(),
      personId: kit
        .text("person_id")
        .notNull()
        .references(() => people.id),
      provider: kit.text("provider").notNull(),
      given: kit.bool("given").notNull(),
      at: kit.time("at").notNull(),
    },
    (table) => [kit.index("advice_consents_person").on(table.personId, table.provider, table.at)],
  );

  /** What was spent, and what is set aside for requests that run, by payer and calendar day of the school. */
  const adviceSpending = kit.table(
    "advice_spending",
    {
      /** A tutor's id, or `school`. */
      payer: kit.text("payer").notNull(),
      /** `2026-12-05` */
      day: kit.text("day").notNull(),
      tokens: kit.int("tokens").notNull(),
      costMicros: kit.int("cost_micros").notNull(),
    },
    (table) => [kit.unique("advice_spending_day").on(table.payer, table.day)],
  );

  return { adviceRequests, adviceConsents, adviceSpending };
}
