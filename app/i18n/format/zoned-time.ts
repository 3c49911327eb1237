const MINUTE_MS = 60_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows in a zone at a time (UTC ms), as the form's field takes it: 2026-10-01T14:05. */
export function toLocalField(at: number, timeZone: string): string {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute] = (["year", "month", "day", "hour", "minute"] as const).map(
    (type) => parts.get(type) ?? "",
  );
  return `${year?.padStart(4, "0")}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The time (UTC ms) at which a zone's clocks show what a form's field says; null where it says no time. Of two such times, when
 * clocks are set back, the earlier one; a time that is skipped is read as if clocks had not been moved yet.
 */
export function fromLocalField(field: string, timeZone: string): number | null {
  const match = LOCAL.exec(field);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (!Number.isFinite(asUtc) || toLocalField(asUtc, "UTC") !== field.slice(0, 16)) return null;
  // The zone's offset a day before is the one that held until clocks were moved.
  const offsets = [asUtc - 24 * 60 * MINUTE_MS, asUtc + 24 * 60 * MINUTE_MS].map((near) => offsetAt(near, timeZone));
  const shown = offsets
    .map((offset) => asUtc - offset)
    .filter((at) => toLocalField(at, timeZone) === field.slice(0, 16));
  return shown.length > 0 ? Math.min(...shown) : asUtc - (offsets[0] ?? 0);
}

function offsetAt(at: number, timeZone: string): number {
  const whole = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return Date.parse(`${toLocalField(whole, timeZone)}Z`) - whole;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  });
  formatters.set(timeZone, made);
  return made;
}
