import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceProvider } from "~/components/nonce";
import { detectTheme } from "~/components/shell/theme";
import { ChosenThemeProvider } from "~/frame/failure/chosen-theme";
import { createI18n } from "~/i18n/create-i18n";
import { detectLanguage } from "~/i18n/language/detect-language";
import { logger } from "~/server/logger.server";
import { withoutNul } from "~/server/pages/without-nul.server";

/** A render that has not finished by then is cut off. */
const ABORT_AFTER_MS = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const cookies = request.headers.get("cookie");
  const i18n = createI18n(detectLanguage(cookies));
  return new Promise((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceProvider value={context.nonce}>
          <ChosenThemeProvider value={detectTheme(cookies)}>
            <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={context.nonce} />
          </ChosenThemeProvider>
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        // Whole, with what a room loads later: a reader without scripts would not see what is put in its place by one.
        onAllReady() {
          shellSent = true;
          const body = withoutNul();
          // Without this the timer would keep the finished render in memory until it fires.
          body.once("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500;
          if (shellSent) logger.error({ err: error, requestId: context.requestId }, "render failed");
        },
      },
    );
    const timer = setTimeout(abort, ABORT_AFTER_MS + 1_000);
    timer.unref();
  });
}

/** Errors thrown by loaders and actions: logged once, without what the request carried. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context?: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  const { pathname: path } = new URL(request.url);
  // Asked for in a way that the page does not know: whoever asks has to mend it, nothing here failed.
  if (isRouteErrorResponse(error) && error.status < 500) {
    logger.info(
      { status: error.status, method: request.method, requestId: context?.requestId, path },
      "request refused",
    );
    return;
  }
  logger.error({ err: error, requestId: context?.requestId, path }, "request failed");
}
