import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { DOCUMENT_LANGUAGE, expectWords, wordsReady } from "~/i18n/browser/expected-words";
import { startI18n } from "~/i18n/i18n-instance";
import { NAMESPACES } from "~/i18n/namespaces";

// The build tells each file which words it needs; without a build, all are loaded.
if (import.meta.env.DEV) expectWords(...NAMESPACES);
await wordsReady();
const i18n = startI18n(DOCUMENT_LANGUAGE, {});

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
