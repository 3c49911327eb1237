import { useTranslation } from "~/i18n/use-translation";
import { Gap } from "../ui/prose/gap";

export type Place = { start: number; end: number };

type Props = { pointId: string; answer: string; places: readonly Place[]; kind: "chosen" | "claimed" };

/** Words of the answer to rest a point on: those a tutor chose, or those the learner claims, to be ticked. */
export function PlaceList({ pointId, answer, places, kind }: Props) {
  const { t } = useTranslation("marking");
  if (places.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm text-ink-soft">
        {t(`mark.${kind}`)}
        <Gap />
        <span>{t(`mark.${kind}Hint`)}</span>
      </legend>
      {places.map(({ start, end }) => (
        <label key={`${start}-${end}`} className="flex min-h-8 items-start gap-2">
          <input
            type="checkbox"
            name={`place:${pointId}`}
            value={`${start}-${end}`}
            defaultChecked={kind === "chosen"}
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
