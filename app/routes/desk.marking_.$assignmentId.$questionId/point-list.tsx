import { useTranslation } from "~/i18n/use-translation";
import { EvidenceFinder } from "~/components/advice-desk/evidence-finder";
import { pointRowId } from "~/components/answer/point-row-id";
import { AwardField } from "~/components/marking-desk/award-field";
import { EvidenceLine } from "~/components/marking-desk/evidence-line";
import { SelectionButton } from "~/components/marking-desk/selection-button";
import { typedAward } from "~/components/marking-desk/award-field";
import { useMarkingWords } from "~/components/marking-desk/use-marking-words";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import type { MarkingPoint, MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import type { EvidenceOffer } from "~/services/advice/proposing/evidence-offer.server";
import type { LoadedDesk } from "./load-desk.server";
import type { ScriptMarks, Verdict } from "./use-script-marks";

type Props = {
  sheet: MarkingSheet;
  marks: ScriptMarks;
  answer: string;
  current: number;
  others: LoadedDesk["script"]["others"];
  onCurrent: (at: number) => void;
  onSelection: (at: number) => void;
  /** Whose answer it is and whether possible paraphrases can be asked for. */
  finder: { attemptId: string; offer: EvidenceOffer };
};

/** The key points, one of them current: the keys act on it, the buttons on their own. */
export function PointList({ sheet, current, ...props }: Props) {
  return (
    <ol className="grid gap-2">
      {sheet.points.map((point, at) => (
        <Point key={point.id} {...{ point, sheet, at, ...props }} isCurrent={at === current} />
      ))}
    </ol>
  );
}

const TONES: Record<MarkingPoint["status"], BadgeTone> = { hit: "good", partial: "warn", missed: "mark" };
const VERDICTS: readonly [Verdict, string][] = [
  ["credit", "1"],
  ["part", "2"],
  ["deny", "3"],
];

type PointProps = Omit<Props, "current"> & { point: MarkingPoint; at: number; isCurrent: boolean };

function Point({ point, sheet, marks, answer, at, isCurrent, others, onCurrent, onSelection, finder }: PointProps) {
  const { t } = useTranslation(["markingDesk", "marking"]);
  const words = useMarkingWords(sheet);
  const { inMarks, step } = sheet;
  const value = marks.values[point.id] ?? "";
  const given = typedAward(value, inMarks);
  const settled = Math.abs(given - point.engine) < 0.005 ? point.engine : given;
  const places = marks.places[point.id] ?? [];
  const nameId = `${pointRowId(point.no)}-name`;
  const problem = marks.problems.find(({ pointId }) => pointId === point.id);
  return (
    <li
      id={pointRowId(point.no)}
      aria-current={isCurrent || undefined}
      onFocus={() => onCurrent(at)}
      className="scroll-mt-24 border-s-4 border-transparent ps-3 pt-2 pb-1 aria-[current]:border-vermilion aria-[current]:bg-shade"
    >
      <div role="group" aria-labelledby={nameId} className="grid gap-2">
        <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-base font-semibold">
          <span id={nameId} className="contents">
            <span className="figures">{point.no}</span>
            <span lang="zh-CN">{point.label}</span>
          </span>
          <Badge tone={TONES[point.status]}>{t("marking:mark.engineGave", { marks: words.award(point.engine) })}</Badge>
          {point.self === null ? null : (
            <Badge tone="pen">{t("marking:mark.selfGave", { marks: words.award(point.self) })}</Badge>
          )}
          {others.map((other) => (
            <Badge key={other.at} tone="pen">
              {t("script.otherGave", { name: other.name, marks: words.award(other.awards[point.id] ?? 0) })}
            </Badge>
          ))}
          {isCurrent ? <span className="sr-only">{t("script.current")}</span> : null}
        </h3>
        <div className="flex flex-wrap items-center gap-2">
          {VERDICTS.map(([verdict, key]) => (
            <Button
              key={verdict}
              size="small"
              aria-keyshortcuts={key}
              aria-label={`${t(`script.${verdict}`)} ${point.no}`}
              onClick={() => marks.give(point, verdict)}
            >
              {t(`script.${verdict}`)}
            </Button>
          ))}
          <SelectionButton onUse={() => onSelection(at)} />
        </div>
        <EvidenceLine {...{ point, answer, places }} onRemove={(place) => marks.removePlace(point.id, place)} />
        {finder.offer === "open" && point.status === "missed" ? (
          <EvidenceFinder
            {...{ answer, point, places }}
            attemptId={finder.attemptId}
            text=""
            onUse={(place) => marks.addPlace(point.id, place)}
          />
        ) : null}
        <div className="grid items-start gap-x-4 sm:grid-cols-[9rem_1fr]">
          <AwardField
            name={`awarded:${point.id}`}
            label={inMarks ? t("script.marks", { max: words.award(point.max) }) : t("script.marksPercent")}
            {...{ max: point.max, step, inMarks, value }}
            onValue={(typed) => marks.setValue(point.id, typed)}
            error={problem ? words.refusal(problem.code) : ""}
          />
          <p className="figures self-center text-sm" data-change>
            {Number.isNaN(settled) ? null : words.difference(point.engine, settled)}
          </p>
        </div>
      </div>
    </li>
  );
}
