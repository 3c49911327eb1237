import type { FocusEvent, KeyboardEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { readingLeftMs, type Times } from "~/domain/timing/times";
import { formatClock } from "~/i18n/format/format";
import { useExtraSentence } from "~/components/sittings/use-extra-sentence";

const MINUTE_MS = 60_000;

type Props = { times: Times; remainingMs: number | null };

/** 60′（原50′） with the reasons behind a touch, and what is left of the reading time. */
export function TimeFacts({ times, remainingMs }: Props) {
  const { t } = useTranslation("sittings");
  const sentence = useExtraSentence();
  if (times.limitMs === null || times.originalMs === null) return null;
  const minutes = Math.round(times.limitMs / MINUTE_MS);
  const original = Math.round(times.originalMs / MINUTE_MS);
  const reading = readingLeftMs(times, remainingMs);
  const reasons = times.extra.map(sentence);
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
      {times.extra.length === 0 ? (
        <span className="figures">{t("time.limit", { minutes })}</span>
      ) : (
        <details className="relative" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
          <summary
            className="figures min-h-6 cursor-pointer whitespace-nowrap text-ink"
            title={reasons.join("\n")}
            aria-label={t("time.extendedLabel", { minutes, original })}
          >
            {t("time.extended", { minutes, original })}
          </summary>
          <div className="absolute top-full z-20 mt-1 w-64 max-w-[80vw] border border-edge bg-sheet px-4 py-3 text-ink shadow-sheet max-sm:fixed max-sm:inset-x-3 max-sm:top-auto max-sm:w-auto max-sm:max-w-none">
            <p className="font-semibold">{t("time.why")}</p>
            <ul className="grid gap-1">
              {reasons.map((reason, index) => (
                <li key={index}>{reason}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
      {reading > 0 ? (
        <span className="figures">
          {t(times.reading?.rule === "first" ? "time.readingFirst" : "time.readingLeft", {
            time: formatClock(reading),
          })}
        </span>
      ) : null}
    </div>
  );
}

/** It lies over what one writes by, so it does not stay open behind one's back. */
function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) {
  if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

function closeOnEscape({ currentTarget, key }: KeyboardEvent<HTMLDetailsElement>) {
  if (key === "Escape") currentTarget.open = false;
}
