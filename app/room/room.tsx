import { useEffect, useMemo, useRef } from "react";
import { useKeptRoom } from "~/client/kept/use-kept-room";
import { openedAt } from "~/client/kept/since-kept";
import { useNotes } from "~/client/notes/use-notes";
import { usePasteRecord } from "~/client/notes/use-paste-record";
import { useTranslation } from "~/i18n/use-translation";
import { pageNow } from "~/client/saving/page-clock";
import { useRemaining } from "~/client/saving/use-remaining";
import { useSaving } from "~/client/saving/use-saving";
import { CountMeter } from "~/components/writing/count-meter";
import { useTimes } from "~/client/sittings/use-times";
import { ClippingsPanel } from "~/components/clippings/clippings-panel";
import { useKeepWords } from "~/components/clippings/use-keep-words";
import { SaveReceipt } from "~/components/writing/save-receipt";
import { TextLink } from "~/components/ui/text-link";
import { serverNow } from "~/domain/saving/client-state";
import { layoutOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { leaveWhenReachable } from "~/client/saving/leave-when-reachable";
import { countCharacters } from "~/domain/text/count";
import { mayNotWriteYet } from "~/domain/timing/times";
import { useLanguage } from "~/i18n/language/use-language";
import { useRootData } from "~/frame/root-data";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import { AnswerForm } from "./answer-form";
import { PauseSheet } from "./clock/pause";
import { ReadingNotice } from "./clock/reading-notice";
import { RoomClock } from "./clock/room-clock";
import { SpokenFigures } from "./clock/spoken-figures";
import { ConflictChoice } from "./conflict/conflict-choice";
import { HandIn } from "./hand-in";
import { KeptNotice } from "./notices/kept-notice";
import { OfferedCopy } from "./notices/offered-copy";
import { PaneSwitch } from "./pane-switch";
import { PasteNote } from "./paste-note";
import { PromptSheet } from "./prompt-sheet";
import { ReadingDesk } from "./reading-desk";
import { receiptState } from "./receipt-state";
import { RoomNotices } from "./notices/room-notices";
import { unsentOf } from "./notices/unsent";
import type { Refusal } from "./refusal";
import { COUNTS, STATUS_BAR } from "./status-bar";
import { usePaneKeys } from "./use-pane-keys";

const SECOND_MS = 1_000;
const FIELD = "answer";
const FORM = "answer-form";
const MATERIALS = "materials";
const OUTLINE = "outline";

type Props = { page: WritingPage; refusal: Refusal | null };

/** The desk: question and materials on the left, the answer on the right, clock and receipts above both. */
export function Room({ page, refusal }: Props) {
  const { t } = useTranslation("drafts");
  const language = useLanguage();
  const { timeZone, viewer } = useRootData();
  const field = useRef<HTMLTextAreaElement>(null);
  const { attemptId, head, clock } = page;
  // The page's loader finds the attempt over, seals it and leads on to the report.
  const onFinish = () => void leaveWhenReachable(attemptId, `/attempts/${attemptId}/report`);
  const { view, session } = useSaving({ attemptId, head, clock, field, fieldId: FIELD, onFinish });
  const { state } = view;
  const remaining = useRemaining(state, clock);
  const onMoved = () => void session.askClock();
  const times = useTimes({ attemptId, first: page.times, deadlines: [state.deadlineAt], onMoved });
  const room = `/attempts/${attemptId}`;
  const { paused } = times;
  const closed = paused || mayNotWriteYet(times, remaining);
  const over = state.locked && state.deadlineAt !== null && (remaining ?? 0) < SECOND_MS;
  const count = useMemo(() => countCharacters(state.text), [state.text]);
  const sheet = useMemo(() => {
    if (!page.sheet) return null;
    const { cells, rows: used } = layoutOnSheet(state.text, page.sheet);
    return { cells, used, rows: page.sheet.rows };
  }, [page.sheet, state.text]);
  const notes = useNotes(attemptId);
  const timed = page.mode === "timed";
  // A 模考 is written without anything at hand.
  const mayLookUp = page.mode === "practice" && viewer.kind === "account";
  const keep = useKeepWords(attemptId);
  const sources = { materials: page.materials, outline: notes.content.outline };
  usePasteRecord({ attemptId, enabled: timed, fieldId: FIELD, serverNow: openedAt(clock.now), ...sources });
  usePaneKeys({ materialsId: MATERIALS, outlineId: OUTLINE, fieldId: FIELD });
  useKeptRoom({
    ...{ path: room, title: page.title, timeZone, notesOf: attemptId, notes },
    ...{ deadlineAt: state.deadlineAt, arrivalEndsAt: state.arrivalEndsAt },
    open: !paused && !state.locked,
    serverNow: () => serverNow(session.getView().state, pageNow()),
  });

  // Drawn again only when something of it changes, not for every key of the answer.
  const desk = useMemo(
    () => (
      <ReadingDesk
        prompt={<PromptSheet page={page} />}
        materials={page.materials}
        notes={notes}
        materialsId={MATERIALS}
        outlineId={OUTLINE}
        below={mayLookUp ? <ClippingsPanel /> : null}
        keep={mayLookUp ? keep : null}
      />
    ),
    [page, notes, mayLookUp, keep],
  );

  useEffect(() => {
    if (refusal?.head) session.happen({ kind: "found-head", head: refusal.head });
  }, [refusal, session]);

  return (
    <div className="flex flex-col gap-3 lg:h-[calc(100dvh-8.5rem)] lg:min-h-[34rem]">
      {/* On a narrow screen only the status stays in sight: the keyboard leaves little room. */}
      <div className="max-lg:contents lg:sticky lg:top-0 lg:z-10 lg:flex lg:flex-wrap lg:items-center lg:gap-x-6 lg:gap-y-1 lg:border-b-4 lg:border-double lg:border-ink lg:bg-desk lg:px-1 lg:py-2">
        <h1 className="min-w-0 text-lg lg:grow-99 lg:truncate" lang="zh-CN">
          {page.title}
        </h1>
        <div className={STATUS_BAR}>
          <RoomClock
            room={room}
            mode={page.mode}
            times={times}
            remainingMs={over ? 0 : remaining}
            onPause={() => session.happen({ kind: "flush" })}
          />
          <div data-below className="max-sm:w-full">
            <CountMeter id={COUNTS} count={count} limit={page.limit} sheet={sheet} />
          </div>
          <div
            data-below
            className="flex flex-wrap items-center gap-x-6 gap-y-1.5 max-sm:w-full max-sm:justify-between"
          >
            <SaveReceipt state={receiptState(view)} language={language} timeZone={timeZone} />
            {paused ? null : <TextLink to={`/attempts/${attemptId}/drafts`}>{t("open")}</TextLink>}
          </div>
          <HandIn
            form={FORM}
            session={session}
            state={state}
            count={count}
            limit={page.limit}
            blank={refusal?.reason === "empty"}
          />
          <SpokenFigures />
        </div>
      </div>
      <KeptNotice heard={state.offsetBounds !== null} />
      <RoomNotices {...{ view, session, page, over, refusal }} unsent={unsentOf([view])} />
      {view.offered ? <OfferedCopy offered={view.offered} locked={state.locked} session={session} /> : null}
      <ConflictChoice state={state} session={session} timeZone={timeZone} />
      <ReadingNotice times={times} remainingMs={remaining} />
      {paused ? <PauseSheet room={room} elapsedMs={times.elapsedMs} /> : <PaneSwitch />}
      <div hidden={paused} className={paused ? undefined : "relative grid min-h-0 flex-1 gap-4 lg:grid-cols-2"}>
        {desk}
        <div data-pane="answer" className="flex min-h-0 min-w-0 flex-col gap-1 [&>form]:flex-1">
          <AnswerForm
            id={FORM}
            fieldId={FIELD}
            field={field}
            page={page}
            refusal={refusal}
            state={closed ? { ...state, locked: true } : state}
            onText={(text) => session.happen({ kind: "input", text })}
            onLeave={() => session.happen({ kind: "flush" })}
          />
          <PasteNote timed={timed} />
        </div>
      </div>
    </div>
  );
}
