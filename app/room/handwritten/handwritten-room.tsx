import { useRevalidator, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { usePaperClock } from "~/client/photos/use-paper-clock";
import { usePhotoQueue } from "~/client/photos/use-photo-queue";
import { leaveWhenReachable } from "~/client/saving/leave-when-reachable";
import { Countdown } from "~/components/writing/countdown";
import { MaterialPane } from "~/components/material-pane";
import { ButtonLink } from "~/components/ui/button";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import { PaneSwitch } from "../pane-switch";
import { HandwrittenNotices } from "./handwritten-notices";
import { PaperHandIn } from "./paper-hand-in";
import { PhotoArea } from "./photo-area";
import { PromptSheet } from "../prompt-sheet";

/** 纸笔作答: question and materials on the left, on the right no field to write in but the photos of what stands on paper. */
export function HandwrittenRoom({ page }: { page: WritingPage }) {
  const { t } = useTranslation(["photos", "writing"]);
  const { attemptId, photos } = page;
  const { revalidate } = useRevalidator();
  const queue = usePhotoQueue(attemptId, revalidate);
  const clock = usePaperClock(attemptId, page.clock);
  const [search] = useSearchParams();
  const refused = search.get("photo");
  const report = `/attempts/${attemptId}/report`;
  const leave = useCallback(() => leaveWhenReachable(attemptId, report), [attemptId, report]);
  const sending = queue.queue.some(({ state }) => state === "sending");
  // What is on its way is let through first: it is kept beside the answer even when it comes too late.
  useEffect(() => (clock.over && !sending ? leave() : undefined), [clock.over, sending, leave]);
  return (
    <div className="flex flex-col gap-3 **:scroll-mt-28">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1.5 border-b-4 border-double border-ink bg-desk px-1 py-2 sticky top-0 z-10">
        <h1 className="min-w-0 flex-auto text-lg" lang="zh-CN">
          {page.title}
        </h1>
        <Countdown remainingMs={clock.remainingMs} />
        <PaperHandIn
          action={`/attempts/${attemptId}/photos`}
          photos={photos.length}
          unsent={queue.queue.filter(({ state }) => state !== "refused").length}
          asked={refused === "no-photo"}
          over={clock.over}
        />
      </div>
      <HandwrittenNotices clock={clock} refused={refused} />
      <PaneSwitch outline={false} />
      <div className="relative grid items-start gap-4 lg:grid-cols-2">
        <section
          tabIndex={0}
          aria-label={t("writing:materials")}
          data-pane="material"
          className="min-w-0 border border-rule bg-sheet px-5 py-5 shadow-sheet sm:px-7 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
        >
          <PromptSheet page={page} />
          <h2 className="sr-only">{t("writing:materials")}</h2>
          <MaterialPane materials={page.materials} />
        </section>
        <div data-pane="answer" className="grid min-w-0 gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="max-w-text text-ink-soft">{t("room.help")}</p>
            <ButtonLink to={`/attempts/${attemptId}/sheet?blank=1`} target="_blank" rel="noopener" size="small">
              {t("room.print")}
            </ButtonLink>
          </div>
          <PhotoArea attemptId={attemptId} photos={photos} queue={queue} closed={clock.over} />
        </div>
      </div>
    </div>
  );
}
