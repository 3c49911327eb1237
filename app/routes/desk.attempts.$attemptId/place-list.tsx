import { useTranslation } from "react-i18next";

export type Place = { start: number; end: number };

type Props = { pointId: string; answer: string; places: readonly Place[] };

/** The words a tutor chose for a point; a place that is unticked is not sent. */
export function PlaceList({ pointId, answer, places }: Props) {
  const { t } = useTranslation("marking");
  if (places.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm text-ink-soft">
        {t("mark.chosen")} <span>（{t("mark.chosenHint")}）</span>
      </legend>
      {places.map(({ start, end }) => (
        <label key={`${start}-${end}`} className="flex min-h-8 items-start gap-2">
          <input
            type="checkbox"
            name={`place:${pointId}`}
            value={`${start}-${end}`}
            defaultChecked
            className="mt-1.5 size-4 accent-ink"
          />
          <span lang="zh-CN" className="font-essay">
            {answer.slice(start, end)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
