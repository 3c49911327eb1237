import { useState, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { pointRowId } from "~/components/answer/point-row-id";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { ScriptButton } from "~/components/ui/listening/script-button";
import { TextArea } from "~/components/ui/form/text-area";
import { AwardField, shownAward, typedAward } from "~/components/marking-desk/award-field";
import type { MarkingPoint, MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import { PlaceList, type Place } from "~/components/marking-desk/place-list";
import type { FieldProblem, TypedPoint } from "~/components/marking-desk/read-awards";
import { useMarkingWords } from "~/components/marking-desk/use-marking-words";

type Props = {
  point: MarkingPoint;
  sheet: MarkingSheet;
  answer: string;
  typed: TypedPoint | undefined;
  problems: readonly FieldProblem[];
  places: readonly Place[];
  /** Of an answer on paper: where the point is marked on the photos, in words. */
  regions?: readonly string[];
  /** Adds what is selected in the answer; false where nothing is. */
  onSelect: () => boolean;
  /** What else may be done about the point's evidence. */
  children?: ReactNode;
};

const TONES: Record<MarkingPoint["status"], BadgeTone> = { hit: "good", partial: "warn", missed: "mark" };

/** One key point: what the engine gave and why, what the learner claims, and what the tutor gives. */
export function PointCard({ point, sheet, answer, typed, problems, places, regions, onSelect, children }: Props) {
  const { t } = useTranslation(["marking", "report", "photos"]);
  const words = useMarkingWords(sheet);
  const { inMarks, step } = sheet;
  const [value, setValue] = useState(typed?.awarded ?? shownAward(point.awarded, inMarks));
  const [nothing, setNothing] = useState(false);
  const given = typedAward(value, inMarks);
  const settled = Math.abs(given - point.engine) < 0.005 ? point.engine : given;
  const unchosen = point.claims.filter(({ start, end }) =>
    places.every((place) => place.start !== start || place.end !== end),
  );
  return (
    <li
      id={pointRowId(point.no)}
      className="grid scroll-mt-24 gap-2 border-t border-rule pt-4 first:border-t-0 first:pt-0"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-base font-semibold">
        <span className="figures">{point.no}</span>
        <span lang="zh-CN">{point.label}</span>
        {regions ? null : (
          <Badge tone={TONES[point.status]}>{t("mark.engineGave", { marks: words.award(point.engine) })}</Badge>
        )}
        {point.self === null ? null : (
          <Badge tone="pen">{t("mark.selfGave", { marks: words.award(point.self) })}</Badge>
        )}
      </h3>
      {regions ? (
        <p className="text-sm">
          <span className="me-2 text-ink-soft">{t("photos:mark.evidence")}</span>
          {regions.length === 0 ? t("photos:mark.noEvidence") : regions.join("；")}
        </p>
      ) : (
        <Quotes title={t("mark.evidence")} texts={point.evidence.map(({ text }) => text)} none={t("mark.noEvidence")} />
      )}
      <div className="grid grid-cols-[9rem_1fr] items-start gap-x-4">
        <AwardField
          name={`awarded:${point.id}`}
          label={inMarks ? t("mark.awarded", { max: words.award(point.max) }) : t("mark.awardedPercent")}
          {...{ max: point.max, step, inMarks, value }}
          onValue={setValue}
          error={words.problemsOf(problems, point.id)}
        />
        <p className="figures self-center text-sm" data-change>
          {Number.isNaN(settled) || regions ? null : words.difference(point.engine, settled)}
        </p>
      </div>
      {regions ? null : (
        <>
          <PlaceList pointId={point.id} answer={answer} places={unchosen} kind="claimed" />
          <PlaceList pointId={point.id} answer={answer} places={places} kind="chosen" />
          <div className="flex flex-wrap items-center gap-3">
            {/* Pressing a button would take the selection away before it is read. */}
            <ScriptButton
              size="small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setNothing(!onSelect())}
            >
              {t("mark.useSelection")}
            </ScriptButton>
            <span role="status" className="text-sm text-vermilion">
              {nothing ? t("mark.nothingSelected") : ""}
            </span>
          </div>
          {children}
          <details open={(typed?.words ?? "") !== ""}>
            <summary className="cursor-pointer text-sm text-ink-soft">{t("mark.wordsHint")}</summary>
            <TextArea
              name={`words:${point.id}`}
              label={t("mark.words")}
              defaultValue={typed?.words ?? ""}
              rows={2}
              lang="zh-CN"
              className="font-essay"
            />
          </details>
        </>
      )}
    </li>
  );
}

function Quotes({ title, texts, none }: { title: string; texts: string[]; none?: string }) {
  return (
    <p className="text-sm">
      <span className="me-2 text-ink-soft">{title}</span>
      {texts.length === 0 ? <span className="text-ink-soft">{none}</span> : null}
      {texts.map((text, index) => (
        <q key={index} lang="zh-CN" className="me-2 font-essay">
          {text}
        </q>
      ))}
    </p>
  );
}
