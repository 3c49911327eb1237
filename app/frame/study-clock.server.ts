import { getSchool } from "@db/queries/operations/school";
import { dateAfter, type StudyClock } from "~/domain/study/scheduling/study-day";
import { DEFAULT_TIME_ZONE } from "~/i18n/format/format";
import { fromLocalField, toLocalField } from "~/i18n/format/zoned-time";
import { now } from "~/server/clock.server";

/** The time as the school's own calendar tells it: a day of practice ends at its midnight, wherever the server stands. */
export async function studyClock(): Promise<StudyClock> {
  const timeZone = (await getSchool())?.timeZone ?? DEFAULT_TIME_ZONE;
  const at = now();
  const date = toLocalField(at, timeZone).slice(0, "2026-11-29".length);
  const startOf = (day: string) => fromLocalField(`${day}T00:00`, timeZone) ?? at;
  return { now: at, day: { date, startsAt: startOf(date), endsAt: startOf(dateAfter(date, 1)) }, startOf };
}
