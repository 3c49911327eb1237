import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { DOCUMENT_LANGUAGE, pageSentences } from "~/i18n/browser/page-sentences";

// The build has every route load the words it says; without a build, all are loaded.
if (import.meta.env.DEV) pageSentences.add((await import("~/i18n/resources")).resources[DOCUMENT_LANGUAGE]);

// Opened without network, the page goes on from what this browser knows since it kept it.
if (document.documentElement.hasAttribute("data-kept")) {
  const opening = import("~/client/kept/open-kept").then(({ openKept }) => openKept());
  await opening.catch(() => undefined); // not kept whole: it shows what was there when it was made
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
