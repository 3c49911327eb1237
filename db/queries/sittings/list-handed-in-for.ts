import { and, asc, eq, inArray } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";

/** 代交: who handed a sitting in for its candidate, when and why; the reason is empty once it was erased. */
export type HandedInForBy = { by: string; at: number; reason: string };

/** Of these sittings those that somebody else handed in for the candidate. */
export async function listHandedInFor(
  { sittingIds }: { sittingIds: string[] },
  on: Reader = database(),
): Promise<Map<string, HandedInForBy>> {
  if (sittingIds.length === 0) return new Map();
  const { attempts, attemptEvents } = on.tables;
  const { actorId, at, params } = attemptEvents;
  const seals = await on
    .select({ sittingId: attempts.sittingId, actorId, at, params })
    .from(attempts)
    .innerJoin(attemptEvents, and(eq(attemptEvents.attemptId, attempts.id), eq(attemptEvents.kind, "seal")))
    .where(and(inArray(attempts.sittingId, sittingIds), eq(attempts.position, 1)))
    .orderBy(asc(at));
  return new Map(
    seals.flatMap(({ sittingId, actorId: by, params: said, ...seal }) => {
      if (sittingId === null || by === null || said["onBehalf"] !== true) return [];
      const reason = typeof said["reason"] === "string" ? said["reason"] : "";
      return [[sittingId, { by, at: seal.at, reason }] as const];
    }),
  );
}
