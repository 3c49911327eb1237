import type { RefObject } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { useFullScreen } from "./use-full-screen";
import { useSections } from "./use-sections";

type Props = { lesson: RefObject<HTMLElement | null>; count: number };

/** Turning from section to section, and the projector; stays at the foot of the screen, inside the lesson so that it fills it too. */
export function LessonBar({ lesson, count }: Props) {
  const { t } = useTranslation("lesson");
  const { at, turn } = useSections(lesson);
  const screen = useFullScreen(lesson);
  return (
    <nav
      aria-label={t("bar")}
      data-screen-only
      className="bottom-bar z-10 flex flex-wrap items-center justify-center gap-2 border-t border-rule bg-sheet px-3 py-2"
    >
      <Button size="small" aria-keyshortcuts="ArrowLeft" onClick={() => turn(-1)}>
        ← {t("back")}
      </Button>
      <span role="status" className="figures min-w-16 text-center text-sm">
        {t("place", { no: at + 1, all: count })}
      </span>
      <Button size="small" aria-keyshortcuts="ArrowRight" onClick={() => turn(1)}>
        {t("forward")} →
      </Button>
      {screen.available ? (
        <Button size="small" aria-pressed={screen.on} onClick={screen.toggle}>
          {t(screen.on ? "reduce" : "enlarge")}
        </Button>
      ) : null}
    </nav>
  );
}
