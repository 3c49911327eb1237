import { listEventsOf } from "@db/queries/attempts/attempt-events";
import { listAccommodations } from "@db/queries/sittings/accommodations";
import { countRunningClocks, listRunningClocks } from "@db/queries/sittings/list-running";
import { listPersonNames } from "@db/queries/people/find-people";
import { timesOf } from "~/domain/timing/times";
import { clockOf } from "~/services/attempts/read-clock.server";

const MAX_SHOWN = 500;
const MAX_BY_RIGHT = 200;
/** Clocks of one page, each with a form of its own. */
const A_PAGE = 30;

/** The clocks that are running now with what they are made of, the nearest deadline first, and who has time by right. */
export async function loadRunning({ page, now }: { page: number; now: number }) {
  const [count, shown] = await Promise.all([
    countRunningClocks({ atMost: MAX_SHOWN }),
    page > Math.ceil(MAX_SHOWN / A_PAGE) ? [] : listRunningClocks({ limit: A_PAGE, offset: (page - 1) * A_PAGE }),
  ]);
  const events = new Map<string, Awaited<ReturnType<typeof listEventsOf>>>();
  for (const event of await listEventsOf({ attemptIds: shown.map(({ attemptId }) => attemptId) })) {
    events.set(event.attemptId, [...(events.get(event.attemptId) ?? []), event]);
  }
  const running = shown.flatMap(({ graceMs, ...clock }) => {
    const read = clockOf({ events: events.get(clock.attemptId) ?? [], graceMs }, now);
    // One that is over waits for the sweeper: it takes no more time.
    return read.state === "over" ? [] : [{ ...clock, times: timesOf(read) }];
  });
  const accommodations = await listAccommodations({ limit: MAX_BY_RIGHT });
  const granters = await listPersonNames({ personIds: accommodations.map(({ grantedBy }) => grantedBy) });
  return {
    running,
    page,
    pages: Math.ceil(count / A_PAGE),
    byRight: accommodations.map(({ id, personName, minutes, percent, reason, createdAt, grantedBy }) => ({
      ...{ id, personName, minutes, percent, reason, createdAt },
      grantedBy: granters.get(grantedBy) ?? "",
    })),
  };
}

export type Running = Awaited<ReturnType<typeof loadRunning>>["running"][number];
export type ByRight = Awaited<ReturnType<typeof loadRunning>>["byRight"][number];
