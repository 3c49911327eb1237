import { listAccommodations } from "@db/queries/sittings/accommodations";
import { listRunningClocks } from "@db/queries/sittings/list-running";
import { listPersonNames } from "@db/queries/people/find-people";
import { timesOf } from "~/domain/timing/times";
import { readClock } from "~/services/attempts/read-clock.server";

const MAX_SHOWN = 200;

/** Every clock that is running now with what it is made of, and who has time by right. */
export async function loadRunning({ now }: { now: number }) {
  const running = [];
  for (const clock of await listRunningClocks({ limit: MAX_SHOWN })) {
    const read = await readClock({ attemptId: clock.attemptId, now });
    // One that is over waits for the sweeper: it takes no more time.
    if (read.state === "over") continue;
    running.push({ ...clock, times: timesOf(read) });
  }
  const accommodations = await listAccommodations({ limit: MAX_SHOWN });
  const granters = await listPersonNames({ personIds: accommodations.map(({ grantedBy }) => grantedBy) });
  return {
    running,
    byRight: accommodations.map(({ id, personName, minutes, percent, reason, createdAt, grantedBy }) => ({
      ...{ id, personName, minutes, percent, reason, createdAt },
      grantedBy: granters.get(grantedBy) ?? "",
    })),
  };
}

export type Running = Awaited<ReturnType<typeof loadRunning>>["running"][number];
export type ByRight = Awaited<ReturnType<typeof loadRunning>>["byRight"][number];
