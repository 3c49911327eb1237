import { Fragment, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "~/components/ui/class-names";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Select } from "~/components/ui/form/select";
import { Gap } from "~/components/ui/prose/gap";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import type { LoadedSelfMark, SelfMarkPoint } from "./load-self-mark.server";
import { OWN_REASONS, type TypedPoint } from "./read-self-mark";

type Props = {
  point: SelfMarkPoint;
  sentences: LoadedSelfMark["sentences"];
  inMarks: boolean;
  typed: TypedPoint | undefined;
  problems: readonly string[];
};

const WAYS = ["full", "part", "none"] as const;

/** Shows what is said to be for the answer that is given. */
const SHOWN =
  "has-[input[value=full]:checked]:[&_[data-for~=full]]:block has-[input[value=part]:checked]:[&_[data-for~=part]]:block " +
  "has-[input[value=none]:checked]:[&_[data-for~=none]]:block";

/**
 * One key point: is it there, wholly or in part, by which words, and if not, why. What an answer does not call for is not shown
 * (by the style sheet, so without JavaScript too): nine points stay a page that can be seen at a glance.
 */
export function PointField({ point, sentences, inMarks, typed, problems }: Props) {
  const { t } = useTranslation(["selfMark", "report"]);
  const language = useLanguage();
  const errorId = useId();
  const { id, no, label, max, parts } = point;
  const start = typed ?? typedBefore(point);
  const [given, setGiven] = useState(start.given);
  const marks = (value: number) => (inMarks ? formatMarks(value, language) : formatPercent(value, language));
  const ways = WAYS.filter((way) => way !== "part" || parts.length > 0);
  return (
    <fieldset
      className={classNames("grid min-w-0 gap-x-6 gap-y-2 border-t border-rule pt-4 sm:grid-cols-[auto_1fr]", SHOWN)}
      aria-describedby={problems.length > 0 ? errorId : undefined}
    >
      <legend className="float-start font-semibold sm:col-span-2">{t("point", { no, label, max: marks(max) })}</legend>
      <div className="clear-both flex flex-wrap gap-x-3 gap-y-1 max-sm:text-sm sm:col-span-2 sm:gap-x-6">
        {ways.map((way) => (
          <label key={way} className="flex min-h-9 items-center gap-1.5 sm:gap-2">
            <input
              type="radio"
              name={`given:${id}`}
              value={way}
              required
              checked={given === way}
              onChange={() => setGiven(way)}
              className="size-5 accent-ink-fill"
            />
            {t(way, { max: marks(max) })}
          </label>
        ))}
      </div>
      {parts.length === 0 ? null : (
        <div data-for="part" className="hidden max-w-56">
          <Select
            name={`part:${id}`}
            label={t("partAward")}
            options={[{ value: "", label: "—" }, ...parts.map((part) => ({ value: `${part}`, label: marks(part) }))]}
            defaultValue={start.part}
          />
        </div>
      )}
      {given === "none" ? null : (
        <details
          open={start.places.length > 0 || problems.length > 0}
          data-for="full part"
          className="hidden sm:col-span-2"
        >
          <summary className="min-h-8 cursor-pointer py-1">{t("evidence")}</summary>
          <div className="mt-1 max-w-text" lang="zh-CN">
            {sentences.map((sentence) => {
              const value = `${sentence.start}-${sentence.end}`;
              return (
                <Checkbox
                  key={value}
                  name={`place:${id}`}
                  value={value}
                  label={sentence.text}
                  defaultChecked={start.places.includes(value)}
                />
              );
            })}
          </div>
        </details>
      )}
      {given === "full" ? null : (
        <div data-for="none part" className="hidden max-w-72">
          <Select
            name={`reason:${id}`}
            label={t("reason")}
            options={[
              { value: "", label: t("reasonNone") },
              ...OWN_REASONS.map((reason) => ({ value: reason, label: t(`report:reason.${reason}`) })),
            ]}
            defaultValue={start.reason}
          />
        </div>
      )}
      {problems.length === 0 ? null : (
        <p id={errorId} className="text-vermilion sm:col-span-2">
          {problems.map((code, at) => (
            <Fragment key={code}>
              {at === 0 ? null : <Gap />}
              {t(`refused.${code as "not-chosen"}`)}
            </Fragment>
          ))}
        </p>
      )}
    </fieldset>
  );
}

/** The newest marks as the form shows them. */
function typedBefore({ given, max }: SelfMarkPoint): TypedPoint {
  if (given === null) return { given: "", part: "", places: [], reason: "" };
  const { awarded, places, reason } = given;
  return {
    given: awarded >= max ? "full" : awarded > 0 ? "part" : "none",
    part: awarded > 0 && awarded < max ? `${awarded}` : "",
    places: places.map(({ start, end }) => `${start}-${end}`),
    reason: reason ?? "",
  };
}
