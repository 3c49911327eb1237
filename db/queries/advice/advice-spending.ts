import { and, desc, eq, sql } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader, Tx } from "../../client/types";

/** Whose account and which calendar day of the school. */
export type SpendingDay = { payer: string; day: string };
export type Spending = { tokens: number; costMicros: number };

/** What was spent or is set aside on a day. */
export async function getAdviceSpending({ payer, day }: SpendingDay, on: Reader = database()): Promise<Spending> {
  const { adviceSpending } = on.tables;
  const [found] = await on
    .select({ tokens: adviceSpending.tokens, costMicros: adviceSpending.costMicros })
    .from(adviceSpending)
    .where(and(eq(adviceSpending.payer, payer), eq(adviceSpending.day, day)))
    .limit(1);
  return found ?? { tokens: 0, costMicros: 0 };
}

/** Books what is spent or set aside; amounts below zero give back what was set aside. */
export async function addAdviceSpending(
  { payer, day, tokens, costMicros }: SpendingDay & Spending,
  tx: Tx,
): Promise<void> {
  const { adviceSpending } = tx.tables;
  await tx
    .insert(adviceSpending)
    .values({ payer, day, tokens, costMicros })
    .onConflictDoUpdate({
      target: [adviceSpending.payer, adviceSpending.day],
      set: {
        tokens: sql`${adviceSpending.tokens} + excluded.tokens`,
        costMicros: sql`${adviceSpending.costMicros} + excluded.cost_micros`,
      },
    });
}

/** What each payer spent or has set aside on a day, the most first. */
export async function listAdviceSpending(
  { day }: Pick<SpendingDay, "day">,
  on: Reader = database(),
): Promise<({ payer: string } & Spending)[]> {
  const { adviceSpending } = on.tables;
  return on
    .select({
      payer: adviceSpending.payer,
      tokens: adviceSpending.tokens,
      costMicros: adviceSpending.costMicros,
    })
    .from(adviceSpending)
    .where(eq(adviceSpending.day, day))
    .orderBy(desc(adviceSpending.tokens), adviceSpending.payer);
}
