import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { DOCUMENT_LANGUAGE, pageSentences } from "~/i18n/browser/page-sentences";

// The build has every route load the words it says; without a build, all are loaded.
if (import.meta.env.DEV) pageSentences.add((await import("~/i18n/resources")).resources[DOCUMENT_LANGUAGE]);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
