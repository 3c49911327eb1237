import { useEffect, useMemo, useRef } from "react";
import { openedAt } from "~/client/kept/since-kept";
import { usePasteRecord } from "~/client/notes/use-paste-record";
import { useSaving } from "~/client/saving/use-saving";
import { useRootData } from "~/frame/root-data";
import { countCharacters } from "~/domain/text/count";
import type { SittingQuestion } from "~/services/sittings/get-sitting-page.server";
import { AnswerForm } from "../answer-form";
import { ConflictChoice } from "../conflict/conflict-choice";
import { OfferedCopy } from "../notices/offered-copy";
import { PasteNote } from "../paste-note";
import type { Refusal } from "../refusal";
import { RoomNotices } from "../notices/room-notices";
import type { Unsent } from "../notices/unsent";
import type { DeskView } from "./desk-view";
import type { PaperRefusal } from "./paper-refusal";

export const answerFieldId = (position: number) => `answer-${position}`;
export const answerFormId = (position: number) => `answer-form-${position}`;

type Props = {
  question: SittingQuestion;
  refusal: PaperRefusal | null;
  shown: boolean;
  /** 模考: pastes are recorded, by what they were taken from. */
  timed: boolean;
  sources: { materials: readonly { text: string }[]; outline: string };
  /** Paused, or still reading: nothing may be typed. */
  closed: boolean;
  over: boolean;
  /** Of all answers of the paper. */
  unsent: Unsent;
  onView: (position: number, desk: DeskView) => void;
  onFinish: (position: number) => void;
};

/** One answer of a paper: it saves itself whether it is the one shown or not. */
export function QuestionDesk(props: Props) {
  const { question, refusal, shown, timed, sources, closed, over, unsent, onView, onFinish } = props;
  const { attemptId, position, head, clock } = question;
  const timeZone = useRootData().timeZone;
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = answerFieldId(position);
  const { view, session } = useSaving({
    attemptId,
    head,
    clock,
    field,
    fieldId,
    onFinish: () => onFinish(position),
  });
  const { state } = view;
  usePasteRecord({ attemptId, enabled: timed, fieldId, serverNow: openedAt(clock.now), ...sources });
  const count = useMemo(() => countCharacters(state.text), [state.text]);
  useEffect(() => onView(position, { view, session, count }), [onView, position, view, session, count]);

  const other = refusal?.heads.find((found) => found.attemptId === attemptId)?.head;
  useEffect(() => {
    if (other) session.happen({ kind: "found-head", head: other });
  }, [other, session]);

  return (
    <div hidden={!shown} className={shown ? "flex min-h-0 min-w-0 flex-1 flex-col gap-3" : undefined}>
      {shown ? <RoomNotices {...{ view, session, over, unsent }} page={question} refusal={null} /> : null}
      <ConflictChoice state={state} session={session} timeZone={timeZone} shown={shown} />
      {view.offered && shown ? <OfferedCopy offered={view.offered} locked={state.locked} session={session} /> : null}
      <AnswerForm
        id={answerFormId(position)}
        fieldId={fieldId}
        field={field}
        page={question}
        refusal={refusalOf(refusal, position, other ?? null)}
        state={closed ? { ...state, locked: true } : state}
        onText={(text) => session.happen({ kind: "input", text })}
        onLeave={() => session.happen({ kind: "flush" })}
      />
      <PasteNote timed={timed} />
    </div>
  );
}

/** The refusal as this question's form needs it: the text that was sent, and what it would now build on. */
function refusalOf(refusal: PaperRefusal | null, position: number, head: Refusal["head"]): Refusal | null {
  if (refusal === null || refusal.sent?.position !== position) return null;
  return { reason: refusal.reason, text: refusal.sent.text, head, minutes: refusal.minutes };
}
