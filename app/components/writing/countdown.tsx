import { Clock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { WARNED_MS, momentPassed } from "~/domain/timing/time-warning";
import { formatClock } from "~/i18n/format/format";
import { TimeLimit } from "./time-limit";
import { TimeWarning } from "./time-warning";
import { classNames } from "../ui/class-names";

const MINUTE_MS = 60_000;

/** Moments that are read out. A clock that spoke every second would drown the candidate's own work. */
const SPOKEN_MS = [...WARNED_MS, 15 * MINUTE_MS, 30_000, 10_000, 0];

/** From here on the clock is red. */
const URGENT_MS = 5 * MINUTE_MS;

/** From here on it interrupts what is being read out. */
const ASSERTIVE_MS = MINUTE_MS;

type Props = {
  /** Milliseconds to the server's deadline; null when the question is not timed. */
  remainingMs: number | null;
  /** The whole time allowed, and what it was before time was granted; null or left out where unknown. */
  limitMs?: number | null;
  originalMs?: number | null;
};

/** Shows what it is given; whoever renders it keeps the time. Warnings hang below the nearest positioned element around it. */
export function Countdown({ remainingMs, limitMs = null, originalMs = null }: Props) {
  const { t } = useTranslation("writing");
  const moment = useMomentPassed(remainingMs, limitMs);
  if (remainingMs === null)
    return (
      <span data-figures className="text-sm text-ink-soft">
        {t("clock.untimed")}
      </span>
    );
  const urgent = remainingMs <= URGENT_MS;
  const spoken = moment === null ? "" : spokenMoment(moment);
  const assertive = moment !== null && moment <= ASSERTIVE_MS;
  return (
    <div className={classNames("flex items-center gap-2", urgent && "text-vermilion")}>
      <Clock aria-hidden className="size-4 shrink-0" />
      <span data-figures className="sr-only sm:not-sr-only sm:text-sm">
        {t("clock.label")}
      </span>
      <span role="timer" aria-live="off" data-figures className="figures font-serif text-xl leading-none font-bold">
        {remainingMs <= 0 ? t("clock.ended") : formatClock(remainingMs)}
      </span>
      {limitMs !== null && originalMs !== null && limitMs !== originalMs ? (
        <TimeLimit limitMs={limitMs} originalMs={originalMs} />
      ) : null}
      <span role="status" className="sr-only">
        {assertive ? "" : spoken}
      </span>
      <span role="alert" className="sr-only">
        {assertive ? spoken : ""}
      </span>
      {moment !== null && WARNED_MS.includes(moment) && remainingMs > 0 ? (
        <TimeWarning key={moment} moment={moment} remainingMs={remainingMs} urgent={assertive} />
      ) : null}
    </div>
  );

  function spokenMoment(passed: number): string {
    if (passed === 0) return t("clock.ended");
    return passed >= MINUTE_MS
      ? t("clock.announceMinutes", { count: passed / MINUTE_MS })
      : t("clock.announceSeconds", { count: passed / 1000 });
  }
}

/** The last moment the clock passed while the page was seen; null before the first, and again when time is granted. */
function useMomentPassed(remainingMs: number | null, limitMs: number | null): number | null {
  const before = useRef(remainingMs);
  const [moment, setMoment] = useState<number | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = remainingMs;
    if (remainingMs === null || last === null) return;
    const passed = momentPassed({ moments: SPOKEN_MS, before: last, now: remainingMs, limitMs });
    const seen = document.visibilityState !== "hidden";
    // A slip about a time that is no longer true goes, whether another takes its place or not.
    setMoment((shown) => {
      if (passed !== null && seen) return passed;
      return shown !== null && remainingMs > shown ? null : shown;
    });
  }, [remainingMs, limitMs]);
  return moment;
}
