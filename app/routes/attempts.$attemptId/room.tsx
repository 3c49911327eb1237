import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRemaining } from "~/client/saving/use-remaining";
import { useSaving } from "~/client/saving/use-saving";
import { CountMeter } from "~/components/count-meter";
import { Countdown } from "~/components/countdown";
import { MaterialPane } from "~/components/material-pane";
import { SaveReceipt } from "~/components/save-receipt";
import { layoutOnSheet } from "~/domain/scoring/form/layout-on-sheet";
import { leaveWhenReachable } from "~/client/saving/leave-when-reachable";
import { countCharacters } from "~/domain/text/count";
import { useLanguage } from "~/i18n/use-language";
import { useRootData } from "~/frame/root-data";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import { AnswerForm } from "./answer-form";
import { ConflictChoice } from "./conflict-choice";
import { HandIn } from "./hand-in";
import { PaneSwitch } from "./pane-switch";
import { PromptSheet } from "./prompt-sheet";
import { receiptState } from "./receipt-state";
import { RoomNotices } from "./room-notices";
import type { Refusal } from "./refusal";
import { usePaneKeys } from "./use-pane-keys";

const SECOND_MS = 1_000;
const FIELD = "answer";
const FORM = "answer-form";
const MATERIALS = "materials";

const STATUS =
  "flex flex-wrap items-center gap-x-6 gap-y-1.5 max-lg:sticky max-lg:top-0 max-lg:z-10 max-lg:-mx-3 max-lg:border-b-4 " +
  "max-lg:border-double max-lg:border-ink max-lg:bg-desk max-lg:px-3 max-lg:py-2 sm:max-lg:-mx-5 sm:max-lg:px-5";

type Props = { page: WritingPage; refusal: Refusal | null };

/** The desk: question and materials on the left, the answer on the right, clock and receipts above both. */
export function Room({ page, refusal }: Props) {
  const { t } = useTranslation("writing");
  const language = useLanguage();
  const timeZone = useRootData().timeZone;
  const field = useRef<HTMLTextAreaElement>(null);
  const { attemptId, head, clock } = page;
  // The page's loader finds the attempt over, seals it and leads on to the report.
  const onFinish = () => void leaveWhenReachable(attemptId, `/attempts/${attemptId}/report`);
  const { view, session } = useSaving({ attemptId, head, clock, field, fieldId: FIELD, onFinish });
  const { state } = view;
  const remaining = useRemaining(state, clock);
  const over = state.locked && state.deadlineAt !== null && (remaining ?? 0) < SECOND_MS;
  const count = useMemo(() => countCharacters(state.text), [state.text]);
  const sheet = useMemo(
    () => page.sheet && { used: layoutOnSheet(state.text, page.sheet).rows, rows: page.sheet.rows },
    [page.sheet, state.text],
  );
  usePaneKeys({ materialsId: MATERIALS, fieldId: FIELD });

  useEffect(() => {
    if (refusal?.head) session.happen({ kind: "found-head", head: refusal.head });
  }, [refusal, session]);

  return (
    <div className="group/room flex flex-col gap-3 lg:h-[calc(100dvh-8.5rem)] lg:min-h-[34rem]">
      {/* On a narrow screen only the status stays in sight: the keyboard leaves little room. */}
      <div className="max-lg:contents lg:sticky lg:top-0 lg:z-10 lg:flex lg:items-center lg:gap-x-6 lg:border-b-4 lg:border-double lg:border-ink lg:bg-desk lg:px-1 lg:py-2">
        <h1 className="min-w-0 text-lg lg:flex-auto lg:truncate" lang="zh-CN">
          {page.title}
        </h1>
        <div className={STATUS}>
          <Countdown remainingMs={over ? 0 : remaining} />
          <CountMeter count={count} limit={page.limit} sheet={sheet} />
          <SaveReceipt state={receiptState(view)} language={language} timeZone={timeZone} />
          <HandIn
            form={FORM}
            session={session}
            state={state}
            count={count}
            limit={page.limit}
            blank={refusal?.reason === "empty"}
          />
        </div>
      </div>
      <RoomNotices view={view} session={session} page={page} over={over} refusal={refusal} />
      {state.conflict ? (
        <ConflictChoice state={state} conflict={state.conflict} session={session} timeZone={timeZone} />
      ) : null}
      <PaneSwitch />
      <div className="grid min-h-0 flex-1 gap-4 lg:grid-cols-2">
        <section
          id={MATERIALS}
          tabIndex={0}
          aria-label={t("materials")}
          className="min-w-0 border border-rule bg-sheet px-5 py-5 shadow-sheet max-lg:group-has-[#pane-answer:checked]/room:hidden sm:px-7 lg:overflow-y-auto"
        >
          <PromptSheet page={page} />
          <h2 className="sr-only">{t("materials")}</h2>
          <MaterialPane materials={page.materials} />
        </section>
        <AnswerForm
          id={FORM}
          fieldId={FIELD}
          field={field}
          page={page}
          refusal={refusal}
          state={state}
          onText={(text) => session.happen({ kind: "input", text })}
          onLeave={() => session.happen({ kind: "flush" })}
        />
      </div>
    </div>
  );
}
