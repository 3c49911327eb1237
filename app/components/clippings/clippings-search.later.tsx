import { useEffect, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useNamed } from "~/i18n/language/use-named";
import { Button } from "../ui/button";
import { CONTROL } from "../ui/form/field-frame";
import { findWords, type FoundClipping, type FoundClippings } from "./ask-clippings";

/** One's own clippings, found by words and taken over by copying; the newest are listed at once. */
export default function ClippingsSearch() {
  const { t } = useTranslation("clippings");
  const [words, setWords] = useState("");
  const [page, setPage] = useState<FoundClippings | null>(null);
  const [state, setState] = useState<"idle" | "looking" | "failed">("idle");
  const latest = useRef(0);
  const look = async (q: string) => {
    const turn = (latest.current += 1);
    setState("looking");
    const found = await findWords(q);
    // Another search was begun meanwhile: its answer counts.
    if (turn !== latest.current) return;
    if (found) setPage(found);
    setState(found ? "idle" : "failed");
  };
  useEffect(() => void look(""), []);
  return (
    <>
      <form
        role="search"
        aria-label={t("panel.find")}
        className="my-2 flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void look(words);
        }}
      >
        <input
          type="search"
          lang="zh-CN"
          aria-label={t("panel.find")}
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className={`${CONTROL} min-h-11 min-w-0 flex-1 py-1`}
        />
        <Button type="submit" pending={state === "looking"}>
          {t("panel.find")}
        </Button>
      </form>
      <div role="status" className="text-sm text-ink-soft">
        {state === "failed" ? t("panel.failed") : page?.total === 0 ? t("panel.none") : null}
        {state !== "failed" && page && page.total > page.clippings.length
          ? t("panel.more", { count: page.clippings.length })
          : null}
      </div>
      <ul role="list" className="max-h-64 divide-y divide-rule overflow-y-auto lg:max-h-[24dvh]" tabIndex={0}>
        {(page?.clippings ?? []).map((clipping) => (
          <CopyLine key={clipping.id} clipping={clipping} />
        ))}
      </ul>
    </>
  );
}

function CopyLine({ clipping: { kind, text, source, sourceDate } }: { clipping: FoundClipping }) {
  const { t } = useTranslation("clippings");
  const named = useNamed();
  const shown = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<"copied" | "selected" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      // Plain HTTP has no clipboard: the keys of the browser have.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setCopied("selected");
    }
  };
  return (
    <li className="py-2">
      <p ref={shown} lang="zh-CN" className="font-essay break-words whitespace-pre-wrap">
        {text}
      </p>
      <p className="figures flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span>{t(`kind.${kind}`)}</span>
        <span lang="zh-CN">{[source, sourceDate].filter((part) => part !== null).join(" ")}</span>
        <Button
          size="small"
          variant="quiet"
          aria-label={named(t("panel.copy"), text.slice(0, 20))}
          onClick={() => void copy()}
        >
          {t("panel.copy")}
        </Button>
        <span role="status">{copied ? t(`panel.${copied}`) : null}</span>
      </p>
    </li>
  );
}
