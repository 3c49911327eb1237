import { useFetcher } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import { Button } from "~/components/ui/button";
import { formatClock } from "~/i18n/format/format";

/** What the room's action answers to a pause that did not happen; nothing where it did. */
export type PauseAnswer = { paused: "refused" | "offline" } | null;

type PauseProps = {
  /** The room's address. */
  room: string;
  paused: boolean;
  /** What is on the page is on its way to the server before the clock stops. */
  onPause?: () => void;
  large?: boolean;
};

/** 暂停 or 继续: a plain form without JavaScript. */
export function PauseButton({ room, paused, onPause, large = false }: PauseProps) {
  const { t } = useTranslation("sittings");
  const fetcher = useFetcher<PauseAnswer>();
  const refused = fetcher.data?.paused;
  return (
    <>
      <fetcher.Form method="post" action={`${room}?do=${paused ? "resume" : "pause"}`} onSubmit={onPause}>
        <Button
          type="submit"
          variant={large ? "primary" : "secondary"}
          size={large ? "large" : "small"}
          pending={fetcher.state !== "idle"}
        >
          {paused ? t("pause.resume") : t("pause.pause")}
        </Button>
      </fetcher.Form>
      {refused ? (
        <Notice kind="warning" live>
          {t(`pause.${refused}`)}
        </Notice>
      ) : null}
    </>
  );
}

/** Lies over materials and answers while the clock stands still: a pause is no time to think. */
export function PauseSheet({ room, elapsedMs }: { room: string; elapsedMs: number }) {
  const { t } = useTranslation("sittings");
  return (
    <section
      aria-labelledby="paused"
      className="grid flex-1 place-content-center justify-items-center gap-4 border border-rule bg-sheet px-6 py-16 text-center shadow-sheet"
    >
      <h2 id="paused" className="text-2xl">
        {t("pause.title")}
      </h2>
      <p className="max-w-text text-ink-soft">{t("pause.text")}</p>
      <p className="figures text-lg">{t("pause.elapsed", { time: formatClock(elapsedMs) })}</p>
      <PauseButton room={room} paused large />
    </section>
  );
}
