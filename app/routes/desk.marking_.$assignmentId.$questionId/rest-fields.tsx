import { useTranslation } from "~/i18n/use-translation";
import { AwardField, typedAward } from "~/components/marking-desk/award-field";
import { useMarkingWords } from "~/components/marking-desk/use-marking-words";
import { TextArea } from "~/components/ui/form/text-area";
import type { MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import type { ScriptMarks } from "./use-script-marks";

/** The marks that no key point holds: an essay's by its band, with 立意 confirmed by giving them. */
export function RestField({ sheet, marks }: { sheet: MarkingSheet; marks: ScriptMarks }) {
  const { t } = useTranslation(["markingDesk", "marking"]);
  const words = useMarkingWords(sheet);
  const { rest, inMarks, step, range, deducted } = sheet;
  const problem = marks.problems.find(({ pointId }) => pointId === null);
  const given = typedAward(marks.remaining, inMarks);
  return (
    <>
      {deducted > 0 ? (
        <p className="text-sm text-ink-soft">{t("marking:mark.deducted", { marks: words.award(deducted) })}</p>
      ) : null}
      {rest === null ? null : (
        <div className="grid gap-2 border-t border-rule pt-3">
          <h3 className="text-base font-semibold">{t(`marking:mark.rest.${rest.kind}`)}</h3>
          <p className="text-sm text-ink-soft">
            {t(`marking:mark.restHelp.${rest.kind}`)}
            {range
              ? ` ${t("marking:mark.restRange", { low: words.award(range.low), high: words.award(range.high) })}`
              : ""}
            {rest.kind === "unassigned" ? "" : ` ${t("script.confirmTopic")}`}
          </p>
          <div className="grid items-start gap-x-4 sm:grid-cols-[9rem_1fr]">
            <AwardField
              name="remaining"
              label={inMarks ? t("script.marks", { max: words.award(rest.max) }) : t("script.marksPercent")}
              {...{ max: rest.max, step, inMarks, value: marks.remaining }}
              onValue={marks.setRemaining}
              error={problem ? words.refusal(problem.code) : ""}
            />
            <p className="figures self-center text-sm" data-change>
              {Number.isNaN(given)
                ? null
                : words.difference(rest.engine, Math.abs(given - rest.engine) <= 0.0051 ? rest.engine : given)}
            </p>
          </div>
        </div>
      )}
    </>
  );
}

type ReasonProps = { typed: string | undefined; free: boolean; confirms: boolean; missing: boolean };

/** Why the marks differ from the engine's; where they do not, nobody has to say. */
export function ReasonField({ typed, free, confirms, missing }: ReasonProps) {
  const { t } = useTranslation(["markingDesk", "marking"]);
  return (
    <TextArea
      name="reason"
      rows={2}
      maxLength={1000}
      label={t(free ? "script.reasonFree" : "script.reason")}
      hint={t(confirms ? "script.confirmed" : free ? "script.reasonFreeHint" : "script.reasonHint")}
      defaultValue={typed ?? ""}
      error={missing ? t("marking:refused.reason-missing") : undefined}
      onKeyDown={(event) => {
        // Enter saves, as everywhere on the desk; a line break is Shift with it, and an input method's Enter is its own.
        if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
