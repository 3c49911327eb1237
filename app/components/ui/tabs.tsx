import { useId, useState, type KeyboardEvent, type ReactNode } from "react";

export type Tab = { value: string; label: ReactNode; content: ReactNode };

type Props = {
  label: string;
  tabs: readonly Tab[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  /** Keeps hidden panels in the page so that their scroll position and their text survive a change of tab. */
  keepMounted?: boolean;
  className?: string;
};

/** Arrow keys move between tabs; the panel follows. */
export function Tabs({ label, tabs, defaultValue, value, onValueChange, keepMounted = false, className }: Props) {
  const id = useId();
  const [own, setOwn] = useState(defaultValue ?? tabs[0]?.value);
  const chosen = value ?? own;
  const choose = (next: string) => {
    setOwn(next);
    if (next !== chosen) onValueChange?.(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ value: one }) => one === chosen);
    const next = tabs[placeAfter(event.key, at, tabs.length) ?? -1];
    if (!next || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(next.value);
    document.getElementById(`${id}tab-${next.value}`)?.focus();
  };
  return (
    <div className={className}>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex gap-1 overflow-x-auto border-b border-rule"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}tab-${tab.value}`}
            aria-controls={`${id}panel-${tab.value}`}
            aria-selected={tab.value === chosen}
            tabIndex={tab.value === chosen ? 0 : -1}
            onClick={() => choose(tab.value)}
            className="-mb-px min-h-11 shrink-0 border-b-3 border-transparent px-4 py-2 text-ink-soft hover:text-ink aria-selected:border-vermilion aria-selected:font-semibold aria-selected:text-ink focus-visible:-outline-offset-3"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.value}
          role="tabpanel"
          id={`${id}panel-${tab.value}`}
          aria-labelledby={`${id}tab-${tab.value}`}
          tabIndex={0}
          hidden={tab.value !== chosen}
          className="pt-4"
        >
          {keepMounted || tab.value === chosen ? tab.content : null}
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from one of `count` tabs in a row, round at the ends; null for a key that does not. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
