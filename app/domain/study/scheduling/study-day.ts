/** A calendar day of the school: its date (`2026-11-29`) and its ends (UTC ms), the second of them outside. */
export type StudyDay = { date: string; startsAt: number; endsAt: number };

/** What the time is for a learner of the school: now (UTC ms), today, and when a date begins (UTC ms). */
export type StudyClock = { now: number; day: StudyDay; startOf: (date: string) => number };

const WEEK_DAYS = 7;

/** The Monday of a date's week, `2026-11-23`. Calendar days only, so no zone is asked. */
export function weekOf(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  // 1970-01-01 was a Thursday.
  const sinceMonday = (Math.floor(at / 86_400_000) + 3) % WEEK_DAYS;
  return dateAfter(date, -sinceMonday);
}

/** The date `days` later, or earlier where it is negative. */
export function dateAfter(date: string, days: number): string {
  const at = Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + days;
  return civilDate(at);
}

/** Days since 1970-01-01 as a date: the usual sums over 400-year eras that begin in March. */
function civilDate(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [`${year}`.padStart(4, "0"), `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-");
}
