import { X, TimerReset } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { classNames } from "../ui/class-names";

/** How long a warning stays, in ms of the clock it warns of. What it says can be read from the countdown at any time. */
const STAYS_MS = 20_000;

type Props = {
  /** The moment just passed, in ms before the end. */
  moment: number;
  remainingMs: number;
  /** Red: the last one. */
  urgent: boolean;
};

/**
 * A slip below the bar that holds the clock. It hangs outside the flow, so nothing moves, and takes no focus. It goes by itself, but
 * not from under a pointer or the focus. It is read out by the countdown, which is there before there is anything to say.
 */
export function TimeWarning({ moment, remainingMs, urgent }: Props) {
  const { t } = useTranslation("writing");
  const [closed, setClosed] = useState(false);
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  if (closed || (!held && moment - remainingMs > STAYS_MS)) return null;

  function close() {
    setClosed(true);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  }

  return (
    <div
      data-time-warning
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        cameFrom.current = event.relatedTarget;
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
      // The caret stays where it is when the slip is put away with the mouse.
      onMouseDown={(event) => event.preventDefault()}
      className={classNames(
        "absolute end-0 top-full z-20 mt-1 flex max-lg:end-3 max-w-[calc(100vw-1.5rem)] items-center gap-3 border border-s-4 bg-sheet py-1 ps-4 pe-1 text-ink shadow-sheet print:hidden",
        urgent ? "border-vermilion" : "border-warn",
      )}
    >
      <TimerReset aria-hidden className={classNames("size-5 shrink-0", urgent ? "text-vermilion" : "text-warn")} />
      <p className="font-semibold">{t("clock.announceMinutes", { count: moment / 60_000 })}</p>
      <button
        type="button"
        onClick={close}
        aria-label={t("clock.dismissWarning")}
        className="inline-flex size-11 items-center justify-center hover:bg-shade"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
