import { Form } from "@remix-run/react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { selectedRange } from "~/components/answer/selected-range";
import { EvidenceFinder } from "~/components/advice-desk/evidence-finder";
import type { EvidenceOffer } from "~/services/advice/proposing/evidence-offer.server";
import { AnswerText, type AnswerMark } from "~/components/answer-text";
import { useMarkWords } from "~/components/paper/use-mark-words";
import { useScoreText } from "~/components/marking/use-score-text";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { MarkingAnswer } from "./act.server";
import type { MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import type { LoadedMarking } from "./load-marking.server";
import type { Place } from "~/components/marking-desk/place-list";
import { PointCard } from "./awards/point-card";
import { RestCard } from "./awards/rest-card";
import { useMarkingWords } from "~/components/marking-desk/use-marking-words";

type Props = {
  answer: string;
  sheet: MarkingSheet;
  /** Of an answer on paper: its marks are the evidence, and there are no words to choose. */
  paper: LoadedMarking["paper"];
  reply: MarkingAnswer | undefined;
  /** Where possible paraphrases are asked for, and whether they can be. */
  finder: { attemptId: string; text: string; offer: EvidenceOffer };
};
type Chosen = Record<string, readonly Place[]>;

/** The answer on one side, its key points on the other: a tutor selects words there and gives marks here. */
export function MarkingForm({ answer, sheet, paper, reply, finder }: Props) {
  const { t } = useTranslation(["marking", "adviceDesk"]);
  const words = useMarkingWords(sheet);
  const text = useRef<HTMLDivElement>(null);
  const typed = reply?.typed ?? null;
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries(sheet.points.map(({ id, places }) => [id, typed?.points[id]?.places ?? places])),
  );
  const marks = useMemo(() => marksOf(sheet, chosen), [sheet, chosen]);
  const select = (pointId: string): boolean => {
    const selection = window.getSelection();
    const place =
      text.current && selection && selection.rangeCount > 0
        ? selectedRange(text.current, selection.getRangeAt(0))
        : null;
    if (!place) return false;
    restOn(pointId, place);
    return true;
  };
  const restOn = (pointId: string, place: Place) =>
    setChosen((before) => ({ ...before, [pointId]: withPlace(before[pointId] ?? [], place) }));
  const marked = useMarkWords(paper?.photos ?? [], sheet.points);
  const regionsOf = (pointId: string) =>
    (paper?.marks ?? []).filter((mark) => mark.pointId === pointId).map((mark) => marked.place(mark));
  const problems = reply?.problems ?? [];
  const reasonRefused = reply?.refused?.startsWith("reason-") ? reply.refused : null;
  return (
    <Form method="post" noValidate className={paper ? undefined : "grid items-start gap-6 lg:grid-cols-2"}>
      <input type="hidden" name="basis" value={sheet.basis} />
      <input type="hidden" name="after" value={sheet.after} />
      {paper ? null : (
        <Sheet labelledBy="answer" className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
          <SheetTitle id="answer">{t("mark.answer")}</SheetTitle>
          <div ref={text}>
            <AnswerText answer={answer} marks={marks} />
          </div>
        </Sheet>
      )}
      <Sheet labelledBy="points">
        <SheetTitle id="points">{t(sheet.points.length > 0 ? "mark.points" : "by.tutor")}</SheetTitle>
        <div className="grid gap-5">
          {reply?.refused ? (
            <Notice kind="error" title={t("refused.title")} live>
              {words.refusal(reply.refused)}
            </Notice>
          ) : null}
          {sheet.points.length > 0 && !paper ? <p className="text-sm text-ink-soft">{t("mark.selectHelp")}</p> : null}
          {!paper && finder.offer === "needs-consent" ? (
            <p className="text-sm text-ink-soft">{t("adviceDesk:propose.needsConsent")}</p>
          ) : null}
          {sheet.points.length === 0 ? null : (
            <ol className="grid gap-5">
              {sheet.points.map((point) => (
                <PointCard
                  key={point.id}
                  {...{ point, sheet, answer, problems }}
                  {...(paper ? { regions: regionsOf(point.id) } : {})}
                  typed={typed?.points[point.id]}
                  places={chosen[point.id] ?? []}
                  onSelect={() => select(point.id)}
                >
                  {paper || finder.offer !== "open" || point.status !== "missed" ? null : (
                    <EvidenceFinder
                      {...{ answer, point }}
                      attemptId={finder.attemptId}
                      text={finder.text}
                      places={chosen[point.id] ?? []}
                      onUse={(place) => restOn(point.id, place)}
                    />
                  )}
                </PointCard>
              ))}
            </ol>
          )}
          {sheet.deducted > 0 ? (
            <p className="border-t border-rule pt-4 text-sm text-ink-soft">
              {t("mark.deducted", { marks: words.award(sheet.deducted) })}
            </p>
          ) : null}
          <RestCard sheet={sheet} typed={typed?.remaining} problems={problems} />
          <TextArea
            name="reason"
            label={t(sheet.firstMarks ? "mark.firstNote" : "mark.reason")}
            hint={t(sheet.firstMarks ? "mark.firstNoteHint" : "mark.reasonHint")}
            required={!sheet.firstMarks}
            maxLength={1000}
            defaultValue={typed?.reason ?? ""}
            error={reasonRefused === null ? undefined : words.refusal(reasonRefused)}
          />
          {reply?.preview ? <Preview preview={reply.preview} sheet={sheet} /> : null}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" name="intent" value="save" variant="primary">
              {t("mark.save")}
            </Button>
            <Button type="submit" name="intent" value="preview">
              {t("mark.preview")}
            </Button>
          </div>
        </div>
      </Sheet>
    </Form>
  );
}

type PreviewProps = { preview: NonNullable<MarkingAnswer["preview"]>; sheet: MarkingSheet };

function Preview({ preview: { before, after, changes, rest }, sheet }: PreviewProps) {
  const { t } = useTranslation("marking");
  const words = useMarkingWords(sheet);
  const score = useScoreText();
  const numbers = new Map(sheet.points.map(({ id, no }) => [id, no]));
  return (
    <Notice title={t("mark.previewTitle")} live>
      <p>{t("mark.total", { before: score(before), after: score(after) })}</p>
      <p className="figures">
        {words.changes({ changes: changes.map((change) => ({ ...change, no: numbers.get(change.id) ?? 0 })), rest })}
      </p>
    </Notice>
  );
}

function withPlace(places: readonly Place[], place: Place): Place[] {
  const known = places.some(({ start, end }) => start === place.start && end === place.end);
  return known ? [...places] : [...places, place];
}

function marksOf(sheet: MarkingSheet, chosen: Chosen): AnswerMark[] {
  return sheet.points.flatMap(({ id, no, status, evidence }) => [
    ...(status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: no, kind: status }))),
    ...(chosen[id] ?? []).map(({ start, end }) => ({ start, end, pointNo: no, kind: "hit" as const })),
  ]);
}
