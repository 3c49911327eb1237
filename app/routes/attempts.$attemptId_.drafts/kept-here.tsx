import { useEffect, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { localCopies } from "~/client/saving/local-copies";
import type { PastText } from "~/client/saving/local/kept";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { countCharacters } from "~/domain/text/count";
import { formatDateTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

type Props = { attemptId: string; timeZone: string };

/** Texts written on the way that only this browser has. Known once the page runs; nothing is shown where there are none. */
export function KeptHere({ attemptId, timeZone }: Props) {
  const { t } = useTranslation("drafts");
  const [texts, setTexts] = useState<readonly PastText[]>([]);
  useEffect(() => {
    let gone = false;
    void localCopies(attemptId)
      .past()
      .then((found) => {
        if (!gone) setTexts(found.filter(({ text }) => text.trim() !== ""));
      });
    return () => {
      gone = true;
    };
  }, [attemptId]);
  if (texts.length === 0) return null;
  return (
    <Sheet labelledBy="kept-here">
      <SheetTitle id="kept-here">{t("here.title")}</SheetTitle>
      <p className="mb-3 max-w-text text-ink-soft">{t("here.help")}</p>
      <ul className="divide-y divide-rule">
        {texts.map((kept) => (
          <KeptText key={`${kept.keptAt} ${kept.hash}`} kept={kept} timeZone={timeZone} />
        ))}
      </ul>
    </Sheet>
  );
}

function KeptText({ kept: { text, keptAt }, timeZone }: { kept: PastText; timeZone: string }) {
  const { t } = useTranslation("drafts");
  const language = useLanguage();
  const shown = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<"copied" | "selected" | null>(null);
  const time = formatDateTime(keptAt, language, timeZone);
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
    <li className="py-1">
      <details>
        <summary className="figures min-h-9 cursor-pointer py-1">
          {time} <span className="ms-3 text-ink-soft">{t("here.length", { count: countCharacters(text) })}</span>
        </summary>
        <p ref={shown} className="essay min-w-0 py-2 break-words whitespace-pre-wrap" lang="zh-CN">
          {text}
        </p>
        <div className="flex flex-wrap items-center gap-3 pb-3">
          <Button size="small" aria-label={t("here.copyOf", { time })} onClick={() => void copy()}>
            {t("here.copy")}
          </Button>
          <span role="status" className="text-sm text-ink-soft">
            {copied ? t(`here.${copied}`) : ""}
          </span>
        </div>
      </details>
    </li>
  );
}
