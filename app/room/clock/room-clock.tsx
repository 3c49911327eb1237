import { Hourglass } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { Countdown } from "~/components/writing/countdown";
import type { Times } from "~/domain/timing/times";
import { formatClock } from "~/i18n/format/format";
import { useElapsed } from "~/client/sittings/use-elapsed";
import { PauseButton } from "./pause";
import { TimeFacts } from "./time-facts";

type Props = {
  room: string;
  mode: "practice" | "timed";
  times: Times;
  remainingMs: number | null;
  onPause: () => void;
};

/** 模考: what is left, and what it is made of. 练习: the time used, and the pause. */
export function RoomClock({ room, mode, times, remainingMs, onPause }: Props) {
  if (mode === "practice") return <PracticeClock room={room} times={times} onPause={onPause} />;
  return (
    <>
      <Countdown remainingMs={remainingMs} limitMs={times.limitMs} />
      {/* What was granted stands beside it, with the reason, for as long as there is something of it left. */}
      {remainingMs === 0 ? null : <TimeFacts times={times} remainingMs={remainingMs} />}
    </>
  );
}

function PracticeClock({ room, times, onPause }: Pick<Props, "room" | "times" | "onPause">) {
  const { t } = useTranslation("sittings");
  const elapsed = useElapsed(times);
  return (
    <div className="flex items-center gap-2">
      <Hourglass aria-hidden className="size-4 shrink-0" />
      <span data-figures className="text-sm">
        {t("time.elapsed")}
      </span>
      <span role="timer" aria-live="off" data-figures className="figures font-serif text-xl leading-none font-bold">
        {formatClock(elapsed)}
      </span>
      {times.paused ? null : <PauseButton room={room} paused={false} onPause={onPause} />}
    </div>
  );
}
