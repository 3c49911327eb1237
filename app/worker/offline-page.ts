import { formatDateTime } from "~/i18n/format/format";
import type { Language } from "~/i18n/language/language";
import { offline as en } from "~/i18n/en/room/offline";
import { offline as zh } from "~/i18n/zh-CN/room/offline";

export type OfflinePage = {
  language: Language;
  theme: string | null;
  /** Address of the styles of all pages. */
  styles: string;
  /** The writing pages that may be opened; `at`: when each was kept, UTC ms. */
  rooms: readonly { path: string; title: string; at: number; timeZone: string }[];
  /** Of the one script, which opens the page again. */
  nonce: string;
};

const WORDS = { "zh-CN": zh, en };

/** How often the page asks whether the server is back, in ms: a browser may call itself online too early, or not at all. */
const ASK_EVERY_MS = 5_000;
const WHEN_BACK = `
const look = () => fetch("/healthz", { cache: "no-store" }).then(({ ok }) => ok && location.reload(), () => {});
addEventListener("online", look);
setInterval(look, ${ASK_EVERY_MS});
`;

/** What stands in place of a page that cannot be fetched: what to do, and the writing pages there are. Nothing else of anybody. */
export function offlinePage({ language, theme, styles, rooms, nonce }: OfflinePage): string {
  const t = WORDS[language];
  const items = rooms.map(({ path, title, at, timeZone }) => {
    const kept = t.keptAt.replace("{{time}}", formatDateTime(at, language, timeZone));
    return `<li class="border-b border-rule py-3"><a class="text-pen underline underline-offset-4" href="${text(path)}" lang="zh-CN">${text(title)}</a><p class="text-sm text-ink-soft">${text(kept)}</p></li>`;
  });
  const list =
    items.length === 0
      ? `<p class="mt-6 text-ink-soft">${text(t.none)}</p>`
      : `<h2 class="mt-8 text-lg font-bold">${text(t.kept)}</h2><ul>${items.join("")}</ul><p class="mt-3 text-sm text-ink-soft">${text(t.time)}</p>`;
  return `<!doctype html>
<html lang="${text(language)}"${theme === null ? "" : ` data-theme="${text(theme)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(t.title)} · ${text(t.product)}</title>
<link rel="stylesheet" href="${text(styles)}">
</head>
<body>
<header class="border-b border-rule bg-sheet"><p class="mx-auto max-w-page px-4 py-3 font-serif text-lg font-bold sm:px-6">${text(t.product)}</p></header>
<main class="mx-auto max-w-page px-4 py-8 sm:px-6">
<div class="max-w-2xl border border-rule bg-sheet px-5 py-6">
<h1 class="text-2xl font-bold">${text(t.title)}</h1>
<p class="mt-3">${text(t.text)}</p>
<p class="mt-5"><a class="inline-flex min-h-11 items-center bg-ink-fill px-5 text-on-ink no-underline" href="">${text(t.again)}</a></p>
<p class="mt-3 text-sm text-ink-soft">${text(t.waiting)}</p>
${list}
</div>
</main>
<script nonce="${text(nonce)}">${WHEN_BACK}</script>
</body>
</html>
`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words as they stand in a page, whatever is in them. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
