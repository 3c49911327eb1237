import { Link, useFetcher } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Floating } from "../materials/floating";
import { Button } from "../ui/button";
import { useSelectedWords } from "./use-selected-words";

/** Where the words are from: an entry of the library, or the materials of a question. */
export type ClippingFrom = { entryId: string } | { questionId: string };

type Kept = { kept: boolean; refused: "not-allowed" | "too-long" | "too-many" | null };
type Props = {
  /** Null where nothing may be kept: the text is then just shown. */
  from: ClippingFrom | null;
  children: ReactNode;
};

/** A text whose words, once selected, can be saved to 素材本 with one press. What came of it is said below the text's head. */
export function Selectable({ from, children }: Props) {
  const { t } = useTranslation("clippings");
  const area = useRef<HTMLDivElement>(null);
  const { selected, clear } = useSelectedWords(area);
  const fetcher = useFetcher<Kept>();
  if (from === null) return <>{children}</>;
  const done = fetcher.state === "idle" ? fetcher.data : undefined;
  const keep = (words: string) => {
    fetcher.submit({ intent: "select", stay: "1", text: words, ...from }, { method: "post", action: "/clippings" });
    document.getSelection()?.removeAllRanges();
    clear();
  };
  return (
    <div ref={area} className="relative">
      {children}
      <p role="status" className="mt-2 text-sm text-ink-soft empty:hidden">
        {done?.kept ? (
          <>
            {t("kept")} <Link to="/clippings">{t("open")}</Link>
          </>
        ) : done?.refused ? (
          t(`refused.${done.refused}`)
        ) : null}
      </p>
      {selected ? (
        <Floating
          role="toolbar"
          label={t("keepSelected")}
          anchor={{ top: selected.top, left: selected.left }}
          focus={false}
          onClose={clear}
          onDismiss={clear}
        >
          <Button size="small" className="min-h-11" onClick={() => keep(selected.words)}>
            {t("keepWords")}
          </Button>
        </Floating>
      ) : null}
    </div>
  );
}
