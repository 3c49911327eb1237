import { useEffect, useRef, type MouseEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { classNames } from "~/components/ui/class-names";
import type { SaveState } from "~/components/writing/save-receipt";

/** Length and saving state of its answer, or what else is to be said of it. */
export type QuestionTab = { position: number } & ({ count: number; state: SaveState["kind"] } | { note: string });

type Props = { tabs: readonly QuestionTab[]; current: number; onSelect: (position: number) => void };

const COLOURS: Partial<Record<SaveState["kind"], string>> = {
  saved: "text-good",
  local: "text-warn",
  kept: "text-warn",
  readonly: "text-warn",
  failed: "text-vermilion",
  conflict: "text-vermilion",
};

/** 第1题…第n题 with length and saving state. Links, so that they lead somewhere without JavaScript; with it nothing is loaded. */
export function QuestionTabs({ tabs, current, onSelect }: Props) {
  const { t } = useTranslation("sittings");
  const shown = useRef<HTMLLIElement>(null);
  // On a narrow screen the row of questions is wider than the page.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no end of an effect.
    shown.current?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [current]);
  const choose = (event: MouseEvent, position: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onSelect(position);
  };
  return (
    <nav aria-label={t("room.questions")} className="border-b border-rule">
      <ol role="list" className="flex gap-1 overflow-x-auto">
        {tabs.map(({ position, ...tab }) => (
          <li key={position} ref={position === current ? shown : undefined} className="shrink-0">
            <a
              href={`?q=${position}`}
              aria-current={position === current ? "page" : undefined}
              onClick={(event) => choose(event, position)}
              className={classNames(
                "-mb-px flex min-h-11 flex-col justify-center border-b-3 border-transparent px-4 py-1 leading-tight no-underline focus-visible:-outline-offset-3",
                position === current
                  ? "border-vermilion font-semibold text-ink"
                  : "text-ink-soft hover:bg-shade hover:text-ink",
              )}
            >
              <span>{t("room.tab", { no: position })}</span>
              <span className="figures text-xs font-normal whitespace-nowrap">
                {"note" in tab ? (
                  tab.note
                ) : (
                  <>
                    {t("room.tabCount", { count: tab.count })}
                    <span className={classNames("ms-1.5", COLOURS[tab.state])}>{t(`room.state.${tab.state}`)}</span>
                  </>
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
