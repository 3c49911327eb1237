import { ChevronDown, ChevronUp, Search } from "lucide-react";
import { useId, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useListening } from "~/components/ui/listening/use-listening";

type Props = {
  words: string;
  /** How many places were found, and which one is shown (0-based). */
  count: number;
  at: number;
  onWords: (words: string) => void;
  onMove: (by: 1 | -1) => void;
};

const STEP = "grid size-9 place-items-center rounded-sm border border-transparent hover:border-rule hover:bg-shade";

/** Looks for words in all materials. Enter goes to the next place, Shift+Enter to the one before, Escape empties it. */
export function FindBox({ words, count, at, onWords, onMove }: Props) {
  const { t } = useTranslation("notes");
  const id = useId();
  const listening = useListening();
  const sought = words.trim() !== "";
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onMove(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && words !== "") onWords("");
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" aria-label={t("find.label")} className="flex min-w-0 flex-1 basis-56 items-center gap-1">
      <label htmlFor={id} className="shrink-0 text-ink-soft">
        <Search aria-hidden className="size-4" />
        <span className="sr-only">{t("find.label")}</span>
      </label>
      <input
        id={id}
        type="search"
        lang="zh-CN"
        value={words}
        autoComplete="off"
        disabled={!listening}
        placeholder={t("find.label")}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
        className="min-h-9 w-full min-w-0 rounded-sm border border-edge bg-sheet px-2"
      />
      <span role="status" className="figures shrink-0 text-sm text-ink-soft">
        {!sought ? "" : count === 0 ? t("find.none") : t("find.place", { at: at + 1, count })}
      </span>
      {count > 0 ? (
        <>
          <button type="button" className={STEP} aria-label={t("find.previous")} onClick={() => onMove(-1)}>
            <ChevronUp aria-hidden className="size-4" />
          </button>
          <button type="button" className={STEP} aria-label={t("find.next")} onClick={() => onMove(1)}>
            <ChevronDown aria-hidden className="size-4" />
          </button>
        </>
      ) : null}
    </div>
  );
}
