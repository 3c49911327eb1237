import { getSchool } from "@db/queries/operations/school";

/** Of a school that set none. */
const DEFAULT_TIME_ZONE = "Asia/Shanghai";

/** The calendar day of the school at a time, `2026-12-05`: the day whose budget it is. */
export async function schoolDay({ now }: { now: number }): Promise<string> {
  const timeZone = (await getSchool())?.timeZone ?? DEFAULT_TIME_ZONE;
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const of = new Map(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${of.get("year")}-${of.get("month")}-${of.get("day")}`;
}
