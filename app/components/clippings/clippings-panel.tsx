import { Link } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useLater } from "../ui/later/use-later";

const loadSearch = async () => (await import("./clippings-search.later")).default;

/** 素材本 beside a 练习. Nothing is fetched before it is opened, except what searches it. */
export function ClippingsPanel() {
  const { t } = useTranslation("clippings");
  const box = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const { part: Search, failed, ask } = useLater(loadSearch);
  // It may have been opened before the page listened.
  useEffect(() => setOpened(box.current?.open ?? false), []);
  return (
    <details
      ref={box}
      data-pane="outline"
      className="min-w-0 border border-rule bg-sheet px-5 py-2 shadow-sheet sm:px-7"
      onToggle={(event) => {
        if (!event.currentTarget.open) return;
        setOpened(true);
        if (Search === null) ask();
      }}
    >
      <summary className="cursor-pointer py-1">
        <h2 className="inline text-base">{t("panel.title")}</h2>
      </summary>
      <noscript>
        <Link to="/clippings" target="_blank" className="underline">
          {t("open")}
        </Link>
      </noscript>
      {opened && Search ? <Search /> : null}
      {opened && failed ? (
        <p role="status" className="text-sm text-ink-soft">
          {t("panel.failed")}
        </p>
      ) : null}
    </details>
  );
}
