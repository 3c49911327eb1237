import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { AwardField, shownAward, typedAward } from "~/components/marking-desk/award-field";
import type { MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import type { FieldProblem } from "~/components/marking-desk/read-awards";
import { useMarkingWords } from "~/components/marking-desk/use-marking-words";

type Props = { sheet: MarkingSheet; typed: string | undefined; problems: readonly FieldProblem[] };

/** The marks that no key point holds: a whole essay's, a hybrid question's band, or what the points leave over. */
export function RestCard({ sheet, typed, problems }: Props) {
  const { t } = useTranslation("marking");
  const words = useMarkingWords(sheet);
  const { rest, inMarks, step, range } = sheet;
  const [value, setValue] = useState(typed ?? shownAward(rest?.given ?? 0, inMarks));
  if (!rest) return null;
  const given = typedAward(value, inMarks);
  const settled = Math.abs(given - rest.engine) <= 0.0051 ? rest.engine : given;
  const label = t(`mark.rest.${rest.kind}`);
  return (
    <div className="grid gap-2 border-t border-rule pt-4 first:border-t-0 first:pt-0">
      <h3 className="text-base font-semibold">{label}</h3>
      <p className="text-sm text-ink-soft">
        {t(`mark.restHelp.${rest.kind}`)}
        {range ? ` ${t("mark.restRange", { low: words.award(range.low), high: words.award(range.high) })}` : ""}
      </p>
      <div className="grid items-start gap-x-4 sm:grid-cols-[9rem_1fr]">
        <AwardField
          name="remaining"
          label={inMarks ? t("mark.awarded", { max: words.award(rest.max) }) : t("mark.awardedPercent")}
          {...{ max: rest.max, step, inMarks, value }}
          onValue={setValue}
          error={words.problemsOf(problems, null)}
        />
        <p className="figures self-center text-sm" data-change>
          {Number.isNaN(settled) ? null : words.difference(rest.engine, settled)}
        </p>
      </div>
    </div>
  );
}
