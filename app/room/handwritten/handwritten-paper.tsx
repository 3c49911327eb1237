import { useRevalidator, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { usePaperClock } from "~/client/photos/use-paper-clock";
import { leaveWhenReachable } from "~/client/saving/leave-when-reachable";
import { useFront } from "~/client/sittings/use-front";
import { MaterialPane } from "~/components/material-pane";
import { ButtonLink } from "~/components/ui/button";
import { Countdown } from "~/components/writing/countdown";
import type { SittingPage } from "~/services/sittings/get-sitting-page.server";
import { ReadingNotice } from "../clock/reading-notice";
import { PaneSwitch } from "../pane-switch";
import { QuestionTabs } from "../paper/question-tabs";
import { usePositions } from "../paper/use-positions";
import { useQuestionInFront } from "../paper/use-question-in-front";
import { PromptSheet } from "../prompt-sheet";
import { HandwrittenNotices } from "./handwritten-notices";
import { PaperHandIn } from "./paper-hand-in";
import { QuestionPhotos, type Unsent } from "./question-photos";

/** 纸笔作答 of a whole paper: one clock and one hand-in for all its questions, each with the photos of its own answer. */
export function HandwrittenPaper({ page, first }: { page: SittingPage; first: number }) {
  const { t } = useTranslation(["photos", "writing", "sittings"]);
  const { sittingId, questions, materials, times } = page;
  const { revalidate } = useRevalidator();
  const [search] = useSearchParams();
  const [current, onSelect] = useQuestionInFront(questions, first);
  const [waiting, setWaiting] = useState<ReadonlyMap<number, Unsent>>(new Map());
  const onUnsent = useCallback((position: number, unsent: Unsent) => {
    setWaiting((known) => new Map(known).set(position, unsent));
  }, []);
  const listed = usePositions();

  const attemptId = questions[0]?.attemptId ?? "";
  const clock = usePaperClock(attemptId, page.clock);
  const sending = [...waiting.values()].some((one) => one.sending);
  const report = `/sittings/${sittingId}/report`;
  const leave = useCallback(() => leaveWhenReachable(attemptId, report), [attemptId, report]);
  // What is on its way is let through first: it is kept beside the answer even when it comes too late.
  useEffect(() => (clock.over && !sending ? leave() : undefined), [clock.over, sending, leave]);

  const shown = questions.find(({ position }) => position === current) ?? questions[0];
  useFront({ attemptId: shown?.attemptId ?? attemptId, serverNow: page.clock.now });
  const without = questions.filter(({ photos }) => photos.length === 0).map(({ position }) => position);
  const refused = search.get("photo");
  return (
    <div className="flex flex-col gap-3 **:scroll-mt-28">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5 border-b-4 border-double border-ink bg-desk px-1 py-2 sticky top-0 z-10">
        <h1 className="min-w-0 flex-auto text-lg" lang="zh-CN">
          {page.title}
        </h1>
        <Countdown remainingMs={clock.remainingMs} />
        <PaperHandIn
          action={`/sittings/${sittingId}/photos`}
          photos={questions.reduce((sum, { photos }) => sum + photos.length, 0)}
          unsent={[...waiting.values()].reduce((sum, one) => sum + one.unsent, 0)}
          without={listed(without)}
          asked={refused === "no-photo"}
          over={clock.over}
        />
      </div>
      <ReadingNotice times={times} remainingMs={clock.remainingMs} />
      <HandwrittenNotices clock={clock} refused={refused} />
      <QuestionTabs
        tabs={questions.map(({ position, photos }) => ({ position, note: t("area.count", { count: photos.length }) }))}
        current={current}
        onSelect={onSelect}
      />
      <PaneSwitch outline={false} />
      <div className="relative grid items-start gap-4 lg:grid-cols-2">
        <section
          tabIndex={0}
          aria-label={t("writing:materials")}
          data-pane="material"
          className="min-w-0 border border-rule bg-sheet px-5 py-5 shadow-sheet sm:px-7 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
        >
          {shown ? <PromptSheet key={shown.attemptId} page={shown} /> : null}
          {shown && shown.materialTitles.length > 0 ? (
            <p className="mb-4 text-sm text-ink-soft">
              {t("sittings:room.materialsOf", { titles: shown.materialTitles.join(t("sittings:room.between")) })}
            </p>
          ) : null}
          <h2 className="sr-only">{t("writing:materials")}</h2>
          <MaterialPane materials={materials} />
        </section>
        <div data-pane="answer" className="grid min-w-0 gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-text text-ink-soft">{t("room.help")}</p>
            <ButtonLink
              to={`/attempts/${shown?.attemptId ?? attemptId}/sheet?blank=1`}
              target="_blank"
              rel="noopener"
              size="small"
            >
              {t("room.print")}
            </ButtonLink>
          </div>
          {questions.map((question) => (
            <QuestionPhotos
              key={question.attemptId}
              question={question}
              shown={question.position === shown?.position}
              closed={clock.over}
              onTaken={revalidate}
              onUnsent={onUnsent}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
