import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { database } from "../../client/database";
import type { Reader } from "../../client/types";
import type { AttemptEvent } from "../../schema/rows";

/** An event of a typed sitting's clock, or that one of its questions came to the front. */
export type SittingEvent = Pick<AttemptEvent, "at" | "kind" | "params"> & {
  sittingId: string;
  personId: string;
  sealedAt: number;
  attemptId: string;
  position: number;
};

/**
 * What the times of an assignment's handed-in sittings are computed from, oldest first. The one clock of a sitting stands with
 * each of its answers; it is given once, from the first. Sittings on paper are left out: what lay in front there, nobody saw.
 */
export async function listSittingEvents(
  { assignmentId }: { assignmentId: string },
  on: Reader = database(),
): Promise<SittingEvent[]> {
  const { sittings, attempts, attemptEvents } = on.tables;
  const counted = and(
    eq(sittings.assignmentId, assignmentId),
    eq(sittings.status, "sealed"),
    eq(sittings.medium, "typed"),
    isNull(sittings.voidedAt),
  );
  const select = () =>
    on
      .select({
        sittingId: sittings.id,
        personId: sittings.personId,
        sealedAt: sittings.sealedAt,
        attemptId: attempts.id,
        position: attempts.position,
        at: attemptEvents.at,
        kind: attemptEvents.kind,
        params: attemptEvents.params,
      })
      .from(sittings)
      .innerJoin(attempts, eq(attempts.sittingId, sittings.id))
      .innerJoin(attemptEvents, eq(attemptEvents.attemptId, attempts.id));
  const clock = await select()
    .where(and(counted, eq(attempts.position, 1), inArray(attemptEvents.kind, CLOCK)))
    .orderBy(asc(attemptEvents.at), asc(attemptEvents.id));
  const fronts = await select()
    .where(and(counted, eq(attemptEvents.kind, "front")))
    .orderBy(asc(attemptEvents.at), asc(attemptEvents.id));
  return [...clock, ...fronts].flatMap(({ sealedAt, position, ...event }) =>
    sealedAt === null || position === null ? [] : [{ ...event, sealedAt, position }],
  );
}

const CLOCK: AttemptEvent["kind"][] = ["start", "extend", "pause", "resume", "accommodate", "seal"];
