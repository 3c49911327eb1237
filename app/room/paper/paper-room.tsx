import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { openedAt } from "~/client/kept/since-kept";
import { useKeptRoom } from "~/client/kept/use-kept-room";
import { useNotes } from "~/client/notes/use-notes";
import { leaveWhenReachable } from "~/client/saving/leave-when-reachable";
import { pageNow } from "~/client/saving/page-clock";
import { useRemaining } from "~/client/saving/use-remaining";
import { useFront } from "~/client/sittings/use-front";
import { useTimes } from "~/client/sittings/use-times";
import { ClippingsPanel } from "~/components/clippings/clippings-panel";
import { useKeepWords } from "~/components/clippings/use-keep-words";
import { CountMeter } from "~/components/writing/count-meter";
import { SaveReceipt } from "~/components/writing/save-receipt";
import { serverNow } from "~/domain/saving/client-state";
import { layoutOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { countCharacters } from "~/domain/text/count";
import { mayNotWriteYet } from "~/domain/timing/times";
import { useRootData } from "~/frame/root-data";
import { useLanguage } from "~/i18n/language/use-language";
import type { SittingPage } from "~/services/sittings/get-sitting-page.server";
import { CONFLICT_ID } from "../conflict/conflict-choice";
import { PauseSheet } from "../clock/pause";
import { ReadingNotice } from "../clock/reading-notice";
import { RoomClock } from "../clock/room-clock";
import { SpokenFigures } from "../clock/spoken-figures";
import { KeptNotice } from "../notices/kept-notice";
import { unsentOf } from "../notices/unsent";
import { PaneSwitch } from "../pane-switch";
import { PromptSheet } from "../prompt-sheet";
import { ReadingDesk } from "../reading-desk";
import { receiptState } from "../receipt-state";
import { COUNTS, STATUS_BAR } from "../status-bar";
import { usePaneKeys } from "../use-pane-keys";
import type { DeskView } from "./desk-view";
import { HandInPaper } from "./hand-in-paper";
import { PaperNotices } from "./paper-notices";
import type { PaperRefusal } from "./paper-refusal";
import { answerFieldId, QuestionDesk } from "./question-desk";
import { QuestionTabs } from "./question-tabs";
import { useQuestionInFront } from "./use-question-in-front";

const SECOND_MS = 1_000;
const MATERIALS = "materials";
const OUTLINE = "outline";

type Props = { page: SittingPage; refusal: PaperRefusal | null; first: number };

/** The desk for a whole paper: every answer lies on it, one is in front, and one clock runs for all. */
export function PaperRoom({ page, refusal, first }: Props) {
  const { t } = useTranslation("sittings");
  const language = useLanguage();
  const { timeZone, viewer } = useRootData();
  const { questions, clock, sittingId, mode } = page;
  const [current, onSelect] = useQuestionInFront(questions, first);
  const [desks, setDesks] = useState<ReadonlyMap<number, DeskView>>(new Map());
  const onView = useCallback((position: number, desk: DeskView) => {
    setDesks((known) => new Map(known).set(position, desk));
  }, []);

  const attemptId = questions[0]?.attemptId ?? "";
  const finished = useRef(new Set<number>());
  const onFinish = (position: number) => {
    finished.current.add(position);
    // The page's loader finds the sitting over, seals it and leads on to the report.
    const done = finished.current.size === questions.length;
    if (done) void leaveWhenReachable(attemptId, `/sittings/${sittingId}/report`);
  };

  // Until the first desk has reported, the server's time is what the page was loaded with.
  const [untold] = useState(() => ({ deadlineAt: clock.deadlineAt, offsetMs: clock.now - pageNow() }));
  const views = [...desks.values()].map(({ view }) => view);
  const states = views.map(({ state }) => state);
  const unsent = unsentOf(views);
  // The answer in front is the one that saves, so it hears of another deadline first.
  const inFront = desks.get(current)?.view;
  const saving = inFront?.state;
  const deadlineAt = saving ? saving.deadlineAt : clock.deadlineAt;
  const remaining = useRemaining(saving ?? untold, clock);
  const askClocks = () => {
    for (const { session } of desks.values()) void session.askClock();
  };
  const times = useTimes({
    attemptId,
    first: page.times,
    deadlines: states.map((state) => state.deadlineAt),
    onMoved: askClocks,
  });
  const over = states.some(({ locked }) => locked) && deadlineAt !== null && (remaining ?? 0) < SECOND_MS;
  const { paused } = times;
  const closed = paused || mayNotWriteYet(times, remaining);
  const room = `/sittings/${sittingId}`;
  // The materials are shared, and so is what is marked in them.
  const notes = useNotes(attemptId);
  usePaneKeys({ materialsId: MATERIALS, outlineId: OUTLINE, fieldId: answerFieldId(current) });
  useKeptRoom({
    ...{ path: room, title: page.title, timeZone, notesOf: attemptId, notes },
    ...{ deadlineAt, arrivalEndsAt: saving ? saving.arrivalEndsAt : clock.arrivalEndsAt },
    open: !paused && !over,
    serverNow: () => serverNow(saving ?? untold, pageNow()),
  });

  const shown = questions.find(({ position }) => position === current) ?? questions[0];
  useFront({ attemptId: shown?.attemptId ?? attemptId, serverNow: openedAt(clock.now) });
  const keep = useKeepWords(shown?.attemptId ?? attemptId);
  // A 模考 is written without anything at hand.
  const mayLookUp = mode === "practice" && viewer.kind === "account";
  const text = desks.get(current)?.view.state.text ?? shown?.head?.text ?? "";
  const onDesk = shown?.onDesk;
  const materials = useMemo(() => {
    const texts = new Map(page.materials.map((material) => [material.hash, material]));
    return (onDesk ?? []).flatMap(({ hash, title }) => {
      const material = texts.get(hash);
      return material ? [{ ...material, title }] : [];
    });
  }, [page.materials, onDesk]);
  const sheetOf = shown?.sheet ?? null;
  const sheet = useMemo(() => {
    if (!sheetOf) return null;
    const { cells, rows: used } = layoutOnSheet(text, sheetOf);
    return { cells, used, rows: sheetOf.rows };
  }, [sheetOf, text]);
  const tabs = questions.map(({ position, head }) => {
    const desk = desks.get(position);
    if (desk) return { position, count: desk.count, state: receiptState(desk.view).kind };
    return {
      position,
      count: countCharacters(head?.text ?? ""),
      state: head ? ("saved" as const) : ("empty" as const),
    };
  });
  const onConflict = useCallback(
    (position: number) => {
      onSelect(position);
      requestAnimationFrame(() => document.getElementById(CONFLICT_ID)?.focus());
    },
    [onSelect],
  );

  const front = shown?.firstMaterial ?? null;
  // Drawn again only when something of it changes, not for every key of an answer.
  const desk = useMemo(
    () => (
      <ReadingDesk
        prompt={questions.map((question) => (
          <div key={question.attemptId} hidden={question.position !== current}>
            <h2 className="sr-only">{t("room.tab", { no: question.position })}</h2>
            <PromptSheet page={question} />
            {question.materialTitles.length > 0 ? (
              <p className="mb-4 text-sm text-ink-soft">
                {t("room.materialsOf", {
                  titles: question.materialTitles.join(t("room.between")),
                })}
              </p>
            ) : null}
          </div>
        ))}
        materials={materials}
        front={front}
        notes={notes}
        materialsId={MATERIALS}
        outlineId={OUTLINE}
        below={mayLookUp ? <ClippingsPanel /> : null}
        keep={mayLookUp ? keep : null}
      />
    ),
    [questions, current, materials, front, notes, mayLookUp, keep, t],
  );

  return (
    <div className="flex flex-col gap-3 lg:h-[calc(100dvh-8.5rem)] lg:min-h-[34rem]">
      <div className="max-lg:contents lg:sticky lg:top-0 lg:z-10 lg:flex lg:flex-wrap lg:items-center lg:gap-x-6 lg:gap-y-1 lg:border-b-4 lg:border-double lg:border-ink lg:bg-desk lg:px-1 lg:py-2">
        <h1 className="min-w-0 text-lg lg:grow-99 lg:truncate" lang="zh-CN">
          {page.title}
        </h1>
        <div className={STATUS_BAR}>
          <RoomClock
            room={room}
            mode={mode}
            times={times}
            remainingMs={over ? 0 : remaining}
            onPause={() => {
              for (const { session } of desks.values()) session.happen({ kind: "flush" });
            }}
          />
          {shown ? (
            <div data-below className="max-sm:w-full">
              <CountMeter id={COUNTS} count={countCharacters(text)} limit={shown.limit} sheet={sheet} />
            </div>
          ) : null}
          {inFront ? (
            <div data-below className="max-sm:w-full">
              <SaveReceipt state={receiptState(inFront)} language={language} timeZone={timeZone} />
            </div>
          ) : null}
          <HandInPaper
            questions={questions}
            desks={desks}
            current={current}
            locked={states.length > 0 && states.every(({ locked }) => locked)}
            refusal={refusal}
            onConflict={onConflict}
          />
          <SpokenFigures />
        </div>
      </div>
      {/* Waiting to be handed in is told with the answer, where it can be called off. */}
      {states.some(({ handIn }) => handIn !== null) ? null : <PaperNotices refusal={refusal} />}
      <KeptNotice heard={saving?.offsetBounds != null} />
      <ReadingNotice times={times} remainingMs={remaining} />
      {paused ? <PauseSheet room={room} elapsedMs={times.elapsedMs} /> : null}
      <div hidden={paused} className={paused ? undefined : "flex min-h-0 flex-1 flex-col gap-3"}>
        <QuestionTabs tabs={tabs} current={current} onSelect={onSelect} />
        <PaneSwitch />
        <div className="relative grid min-h-0 flex-1 gap-4 lg:grid-cols-2">
          {desk}
          <div data-pane="answer" className="flex min-h-0 min-w-0 flex-col">
            {questions.map((question) => (
              <QuestionDesk
                key={question.attemptId}
                question={question}
                refusal={refusal}
                shown={question.position === current}
                timed={mode === "timed"}
                sources={{ materials: page.materials, outline: notes.content.outline }}
                closed={closed}
                over={over}
                unsent={unsent}
                onView={onView}
                onFinish={onFinish}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
