import { Clock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatClock } from "~/i18n/format";
import { classNames } from "./ui/class-names";

const MINUTE_MS = 60_000;

/** Moments that are read out. A clock that spoke every second would drown the candidate's own work. */
const ANNOUNCED_MS = [30, 15, 10, 5, 1].map((minutes) => minutes * MINUTE_MS).concat(30_000, 10_000, 0);

/** From here on the clock is red. */
const URGENT_MS = 5 * MINUTE_MS;

type Props = {
  /** Milliseconds to the server's deadline; null when the question is not timed. */
  remainingMs: number | null;
};

/** Shows what it is given; whoever renders it keeps the time. */
export function Countdown({ remainingMs }: Props) {
  const { t } = useTranslation("writing");
  const announced = useAnnouncedMoment(remainingMs);
  if (remainingMs === null) return <span className="text-sm text-ink-soft">{t("clock.untimed")}</span>;
  const urgent = remainingMs <= URGENT_MS;
  return (
    <div className={classNames("flex items-center gap-2", urgent && "text-vermilion")}>
      <Clock aria-hidden className="size-4 shrink-0" />
      <span className="sr-only sm:not-sr-only sm:text-sm">{t("clock.label")}</span>
      <span role="timer" aria-live="off" className="figures font-serif text-xl leading-none font-bold">
        {remainingMs <= 0 ? t("clock.ended") : formatClock(remainingMs)}
      </span>
      <span role="status" className="sr-only">
        {announced === null
          ? ""
          : announced === 0
            ? t("clock.ended")
            : announced >= MINUTE_MS
              ? t("clock.announceMinutes", { count: announced / MINUTE_MS })
              : t("clock.announceSeconds", { count: announced / 1000 })}
      </span>
    </div>
  );
}

/** The last announced moment the clock has passed while being watched; null before the first. */
function useAnnouncedMoment(remainingMs: number | null): number | null {
  const before = useRef(remainingMs);
  const [announced, setAnnounced] = useState<number | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = remainingMs;
    if (remainingMs === null || last === null) return;
    const passed = ANNOUNCED_MS.filter((moment) => remainingMs <= moment && moment < last);
    if (passed.length > 0) setAnnounced(Math.min(...passed));
  }, [remainingMs]);
  return announced;
}
