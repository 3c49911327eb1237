import { Link, useNavigate } from "@remix-run/react";
import { Search } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "~/i18n/use-translation";

/** The id of the box on the page of search: the key leads into it from anywhere. */
export const SEARCH_BOX = "search-words";

const SEARCH = "/search";

/** 查找, in the head of every page: a link, and the key “/” wherever nothing is being typed. */
export function SearchLink({ withKey }: { withKey: boolean }) {
  const { t } = useTranslation("search");
  const navigate = useNavigate();
  useEffect(() => {
    if (!withKey) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      const box = document.getElementById(SEARCH_BOX);
      if (box) box.focus();
      else navigate(SEARCH);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate, withKey]);
  return (
    <Link
      to={SEARCH}
      aria-label={t("title")}
      title={withKey ? `${t("title")} · ${t("shortcut")}` : t("title")}
      aria-keyshortcuts={withKey ? "/" : undefined}
      className="flex min-h-9 shrink-0 items-center rounded-sm px-1.5 text-ink-soft no-underline hover:bg-shade hover:text-ink"
    >
      <Search aria-hidden className="size-4" />
    </Link>
  );
}

/** Whether a key goes into a text, a list or an open dialog rather than to the page. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog, [role=dialog]") !==
      null
  );
}
