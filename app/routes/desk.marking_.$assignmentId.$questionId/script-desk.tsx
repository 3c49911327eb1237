import { Form, useNavigate } from "@remix-run/react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { AnswerText, type AnswerMark } from "~/components/answer-text";
import { KeyHelp } from "~/components/marking-desk/key-help";
import type { Place } from "~/components/marking-desk/place-list";
import type { TypedMarks } from "~/components/marking-desk/read-awards";
import { useAnswerSelection } from "~/components/marking-desk/use-answer-selection";
import { useDeskKeys } from "~/components/marking-desk/use-desk-keys";
import { useKeyChoice } from "~/components/shell/use-key-choice";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Term } from "~/components/ui/help/term";
import { penMarks, type PenKind } from "~/domain/marking/pen/pen-mark";
import type { MarkingSheet } from "~/domain/marking/sheet/marking-sheet";
import type { DeskReply } from "./act.server";
import { DeskHead } from "./desk-head";
import type { LoadedDesk } from "./load-desk.server";
import { NoteForms } from "./note-forms";
import { PointList } from "./point-list";
import { ReasonField, RestField } from "./rest-fields";
import { RemarkList } from "./remarks/remark-list";
import { RemarkPanel } from "./remarks/remark-panel";
import { useRemarks } from "./remarks/use-remarks";
import { SamplePanel } from "./samples/sample-panel";
import { useSamples } from "./samples/use-samples";
import { TotalLine } from "./total-line";
import { KeptNotice } from "./kept-notice";
import { useKeptVersion } from "./use-kept-version";
import { useHeartbeat } from "./use-heartbeat";
import { useScriptMarks } from "./use-script-marks";

type Reply = DeskReply | undefined;
type Engine = NonNullable<LoadedDesk["script"]["engine"]>;

/** A script in front of its marker; where it cannot be marked here, why, and where it can. */
export function ScriptDesk({ desk, reply }: { desk: LoadedDesk; reply: Reply }) {
  const { t } = useTranslation("markingDesk");
  const { script, path } = desk;
  const { sheet, engine, answer, onPaper, attemptId, round, others, done } = script;
  useHeartbeat();
  const [restored, setRestored] = useState<TypedMarks | null>(null);
  const { kept, drop } = useKeptVersion({
    ...{ attemptId, personId: desk.personId },
    refused: reply?.refused === "marked-meanwhile" && round === "single" ? reply.typed : null,
    resolved: done && others.length === 0,
  });
  return (
    <>
      <DeskHead desk={desk} />
      {kept === null || restored !== null ? null : <KeptNotice onRestore={() => setRestored(kept)} onDrop={drop} />}
      {sheet && engine && !sheet.erased && !onPaper ? (
        <Desk key={restored ? "kept" : "own"} {...{ desk, reply, sheet, engine }} typed={reply?.typed ?? restored} />
      ) : (
        <Sheet labelledBy="answer">
          <SheetTitle id="answer">{t("script.answer")}</SheetTitle>
          <div className="grid gap-4">
            <Notice
              kind="warning"
              actions={onPaper ? <ButtonLink to={`/desk/attempts/${attemptId}`}>{t("script.full")}</ButtonLink> : null}
            >
              {t(onPaper ? "script.onPaper" : sheet ? "script.erased" : "script.noRubric")}
            </Notice>
            <AnswerText answer={answer} marks={[]} />
            <p>
              <ButtonLink to={`${path}?after=${attemptId}`}>{t("script.skip")}</ButtonLink>
            </p>
          </div>
        </Sheet>
      )}
      <NoteForms script={script} reply={reply} />
    </>
  );
}

type DeskProps = { desk: LoadedDesk; reply: Reply; sheet: MarkingSheet; engine: Engine; typed: TypedMarks | null };

function Desk({ desk, reply, sheet, engine, typed }: DeskProps) {
  const { t } = useTranslation(["markingDesk", "marking", "adviceDesk"]);
  const navigate = useNavigate();
  const { script, path, previous } = desk;
  const { answer, attemptId } = script;
  const form = useRef<HTMLFormElement>(null);
  const { text, selection, step } = useAnswerSelection(answer);
  const [current, setCurrent] = useState(0);
  const [helpOpen, setHelpOpen] = useState(false);
  const [reasonMissing, setReasonMissing] = useState(false);
  const keyChoice = useKeyChoice();
  const marks = useScriptMarks({ answer, sheet, engine, typed });
  const remarks = useRemarks();
  const samples = useSamples(answer, reply?.sample ?? null);
  const { points } = sheet;
  const needsReason = script.round === "single" || script.round === "expert";

  const rest = (at = current) => {
    const [point, place] = [points[at], selection()];
    if (!point || !place) return false;
    marks.addPlace(point.id, place);
    return true;
  };
  const draw = (pen: PenKind) => {
    const place = selection();
    if (pen === "comment" || pen === "insert") remarks.open(pen, place);
    else if (place) remarks.draw(pen, place);
    else remarks.refuse();
  };
  const move = (by: number) => {
    const to = Math.min(points.length - 1, Math.max(0, current + by));
    setCurrent(to);
    document.getElementById(`point-${to + 1}`)?.scrollIntoView({ block: "nearest" });
  };
  const give = (verdict: "credit" | "part" | "deny") => {
    const point = points[current];
    if (point) marks.give(point, verdict);
  };
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  useDeskKeys(keyChoice.on, {
    j: () => move(1),
    k: () => move(-1),
    "1": () => give("credit"),
    "2": () => give("part"),
    "3": () => give("deny"),
    m: () => focus(`[name="awarded:${points[current]?.id ?? ""}"], [name=remaining]`),
    "]": () => step({}),
    "}": () => step({ extend: true }),
    "[": () => step({ back: true }),
    e: () => rest(),
    c: () => draw("comment"),
    x: () => draw("strike"),
    w: () => draw("wave"),
    o: () => draw("circle"),
    i: () => draw("insert"),
    g: () => samples.pick("good"),
    t: () => samples.pick("error"),
    u: () => samples.rewrite(selection()),
    r: () => focus("[name=reason]"),
    n: () => navigate(`${path}?after=${attemptId}`),
    b: () => (previous === null ? undefined : navigate(`?script=${previous}`)),
    Enter: () => form.current?.requestSubmit(),
    "?": () => setHelpOpen(true),
  });
  const pens = useMemo(() => penMarks(script.remarks, answer), [script.remarks, answer]);
  const shown = useMemo(() => marksOf(sheet, marks.places), [sheet, marks.places]);
  const refuseWithoutReason = (event: React.FormEvent<HTMLFormElement>) => {
    const reason = new FormData(event.currentTarget).get("reason");
    const isGiven = typeof reason === "string" && reason.trim() !== "";
    const missing = needsReason && !marks.confirms && marks.report !== null && !isGiven;
    setReasonMissing(missing);
    if (!missing) return;
    event.preventDefault();
    focus("[name=reason]");
  };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="grid gap-6 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        <Sheet labelledBy="answer">
          <SheetTitle id="answer">{t("script.answer")}</SheetTitle>
          <div ref={text}>
            <AnswerText answer={answer} marks={shown} pens={pens} />
          </div>
        </Sheet>
        <Sheet labelledBy="remarks">
          <SheetTitle id="remarks">{t("remark.title")}</SheetTitle>
          <RemarkPanel {...{ remarks, answer, draw }} bank={script.bank} />
          <RemarkList remarks={script.remarks} />
        </Sheet>
        <SamplePanel desk={desk} samples={samples} reply={reply?.sample ?? null} selection={selection} />
      </div>
      <Form method="post" noValidate ref={form} onSubmit={refuseWithoutReason}>
        <input type="hidden" name="basis" value={sheet.basis} />
        <input type="hidden" name="after" value={sheet.after} />
        <Sheet labelledBy="points">
          <SheetTitle
            id="points"
            aside={
              <span className="flex flex-wrap items-center gap-x-4">
                <Term of="keyPoint" />
                <KeyHelp open={helpOpen} onOpen={setHelpOpen} on={keyChoice.on} onChoice={keyChoice.choose} />
              </span>
            }
          >
            {t("script.points")}
          </SheetTitle>
          <div className="grid gap-4">
            {reply?.refused ? (
              <Notice kind="error" title={t("marking:refused.title")} live>
                {reply.refused === "marked-meanwhile"
                  ? t("script.meanwhile")
                  : t(`marking:refused.${reply.refused as "not-found"}`)}
              </Notice>
            ) : null}
            <PointList
              {...{ sheet, marks, current, answer }}
              others={script.others}
              onCurrent={setCurrent}
              onSelection={(at) => rest(at)}
              finder={{ attemptId, offer: desk.offer }}
            />
            {desk.offer === "needs-consent" ? (
              <p className="text-sm text-ink-soft">{t("adviceDesk:propose.needsConsent")}</p>
            ) : null}
            <RestField sheet={sheet} marks={marks} />
            <ReasonField
              typed={typed?.reason}
              free={!needsReason}
              confirms={marks.confirms}
              missing={reasonMissing && !marks.confirms}
            />
            <div className="bottom-bar -mx-2 grid gap-3 border-t border-rule bg-sheet px-2 py-3">
              <TotalLine {...{ sheet, marks }} others={script.others} />
              <div className="flex flex-wrap gap-3">
                <Button type="submit" name="intent" value="save" variant="primary">
                  {t("script.save")}
                </Button>
                <ButtonLink to={`${path}?after=${attemptId}`}>{t("script.skip")}</ButtonLink>
              </div>
            </div>
          </div>
        </Sheet>
      </Form>
    </div>
  );
}

function marksOf(sheet: MarkingSheet, chosen: Record<string, readonly Place[]>): AnswerMark[] {
  return sheet.points.flatMap(({ id, no, status, evidence }) => [
    ...(status === "missed" ? [] : evidence.map(({ start, end }) => ({ start, end, pointNo: no, kind: status }))),
    ...(chosen[id] ?? []).map(({ start, end }) => ({ start, end, pointNo: no, kind: "hit" as const })),
  ]);
}
