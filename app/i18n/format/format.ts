import type { Language } from "../language/language";

/** Time zone of a school unless it sets another. */
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function cached<Formatter extends Intl.DateTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Formatter,
): Formatter {
  const known = formatters.get(key) as Formatter | undefined;
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
}

/**
 * The zone is always an argument: a page that used the reader's own zone would differ between server and browser.
 * `h23` because ICU versions disagree on whether midnight is 24:00 or 00:00.
 */
function dateTimeFormat(
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const locale = language === "en" ? "en-GB" : language;
  return cached(
    `${locale}|${timeZone}|${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { timeZone, hourCycle: "h23", ...options }),
  );
}

/**
 * A calendar day: 2026年10月1日, 1 October 2026. For what is told by the day: who joined or was last here, on an axis, when an exam
 * is. A column of days is headed 日期.
 */
export function formatDate(at: Date | number, language: Language, timeZone = DEFAULT_TIME_ZONE): string {
  return dateTimeFormat(language, timeZone, { year: "numeric", month: "long", day: "numeric" }).format(at);
}

/**
 * Day and minute: 2026/10/01 14:05, 01 Oct 2026, 14:05. For what happened or is due, in records and lists of work. A column of
 * moments is headed 时间.
 */
export function formatDateTime(at: Date | number, language: Language, timeZone = DEFAULT_TIME_ZONE): string {
  return dateTimeFormat(language, timeZone, {
    year: "numeric",
    month: language === "en" ? "short" : "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** Time of day: 14:05. */
export function formatMinute(at: Date | number, language: Language, timeZone = DEFAULT_TIME_ZONE): string {
  return dateTimeFormat(language, timeZone, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** Day of the week, day and minute, for what is due: 2026/10/01 周四 14:05, Thu, 01 Oct 2026, 14:05. */
export function formatDueTime(at: Date | number, language: Language, timeZone = DEFAULT_TIME_ZONE): string {
  const weekday = dateTimeFormat(language, timeZone, { weekday: "short" }).format(at);
  const [day, time] = formatDateTime(at, language, timeZone).split(/,? (?=\d\d:\d\d$)/);
  return language === "en" ? `${weekday}, ${day}, ${time}` : `${day} ${weekday} ${time}`;
}

/** Time of day with seconds, for save receipts: 14:05:09. */
export function formatTime(at: Date | number, language: Language, timeZone = DEFAULT_TIME_ZONE): string {
  return dateTimeFormat(language, timeZone, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);
}

export function formatNumber(value: number, language: Language): string {
  return cached(`${language}|number`, () => new Intl.NumberFormat(language)).format(value);
}

/** A share 0..1 as a whole per cent: 72%. */
export function formatPercent(share: number, language: Language): string {
  return cached(
    `${language}|percent`,
    () => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }),
  ).format(share);
}

/** Marks (plain marks, not hundredths) without needless zeros: 7.5, 10. */
export function formatMarks(marks: number, language: Language): string {
  return cached(`${language}|marks`, () => new Intl.NumberFormat(language, { maximumFractionDigits: 2 })).format(marks);
}

/** Money in millionths, without its currency, at most four places: 0.0123. */
export function formatMicros(micros: number, language: Language): string {
  return cached(`${language}|money`, () => new Intl.NumberFormat(language, { maximumFractionDigits: 4 })).format(
    micros / 1_000_000,
  );
}

/** A difference in marks with its sign: +1.5, −2, 0. */
export function formatMarksChange(change: number, language: Language): string {
  const sign = change > 0 ? "+" : change < 0 ? "−" : "";
  return sign + formatMarks(Math.abs(change), language);
}

/** Milliseconds left as 48:12, or 2:30:00 from an hour on. Part seconds count as whole ones, so 0:00 means the end. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
