import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import type { Place } from "./place-list";

type Props = {
  point: { id: string; evidence: readonly { start: number; text: string }[] };
  answer: string;
  /** What the marker rests the point on; each is sent with the form. */
  places: readonly Place[];
  /** Null where no script runs to take one off. */
  onRemove: ((place: Place) => void) | null;
};

/** The words that a point rests on: the engine's, and the marker's own, which can be taken off again. */
export function EvidenceLine({ point, answer, places, onRemove }: Props) {
  const { t } = useTranslation("markingDesk");
  if (point.evidence.length + places.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-ink-soft">{t("script.evidence")}</span>
      {point.evidence.map(({ start, text }) => (
        <q key={start} lang="zh-CN" className="font-essay">
          {text}
        </q>
      ))}
      {places.map((place) => {
        const words = answer.slice(place.start, place.end);
        return (
          <span key={`${place.start}-${place.end}`} className="inline-flex items-center gap-1">
            <input type="hidden" name={`place:${point.id}`} value={`${place.start}-${place.end}`} />
            <q lang="zh-CN" className="font-essay font-semibold">
              {words}
            </q>
            {onRemove === null ? null : (
              <Button
                size="small"
                variant="quiet"
                aria-label={t("script.removeEvidence", { words })}
                onClick={() => onRemove(place)}
              >
                ×
              </Button>
            )}
          </span>
        );
      })}
    </div>
  );
}
