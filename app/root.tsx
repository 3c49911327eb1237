import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import type { ReactNode } from "react";
import { countUnread } from "@db/queries/notices/notices";
import { getSchool } from "@db/queries/operations/school";
import { useNonce } from "~/components/nonce";
import { detectSearchKey } from "~/components/shell/search-key";
import { detectTheme, themeAttribute } from "~/components/shell/theme";
import { personTag } from "~/domain/access/person-tag";
import { isUndone } from "~/domain/offline/undone";
import { DEFAULT_TIME_ZONE } from "~/i18n/format/format";
import { detectLanguage } from "~/i18n/language/detect-language";
import { useLanguage } from "~/i18n/language/use-language";
import { pageTitle } from "~/i18n/page-title";
import { demoNotice } from "./frame/banners/demo-notice.server";
import { useRememberedRoot, useRootData, type RootData } from "./frame/root-data";
import { Frame } from "./frame/frame";
import { BAR_COLOURS } from "./frame/bar-colours";
import { scrollKey } from "./frame/scroll-key";
import { failureOf } from "./frame/failure/failure";
import { FailurePage } from "./frame/failure/failure-page";
import { FailureTitle } from "./frame/failure/failure-title";
import { useUnsentForm } from "./frame/unsent-form";
import styles from "./styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.ico", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icons/apple-touch-icon.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

const [LIGHT, DARK] = ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"];

/** A page that failed is called by what went wrong; every other names itself. Without data of the root, `FailureTitle` does. */
export const meta: MetaFunction = (page) =>
  page.data === undefined ? [] : pageTitle((t) => t(`errors:${failureOf(page.error)}.title`))(page);

export async function loader({ request, context }: LoaderFunctionArgs): Promise<RootData> {
  const cookies = request.headers.get("cookie");
  const school = await getSchool();
  const { viewer } = context;
  return {
    language: detectLanguage(cookies),
    theme: detectTheme(cookies),
    searchKey: detectSearchKey(cookies),
    timeZone: school?.timeZone ?? DEFAULT_TIME_ZONE,
    viewer:
      viewer.kind === "account"
        ? { kind: viewer.kind, role: viewer.role, name: viewer.displayName || viewer.userName }
        : { kind: viewer.kind },
    person: personTag(viewer),
    unread: viewer.kind === "account" ? await countUnread({ personId: viewer.personId }) : 0,
    demo: await demoNotice({ viewer, school }),
  };
}

/** A form that could not be sent asks for nothing again: the page stays as it is until the network is back. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return isUndone(actionResult) ? false : defaultShouldRevalidate;
}

export function Layout({ children }: { children: ReactNode }) {
  const { theme } = useRootData();
  const language = useLanguage();
  useRememberedRoot();
  const nonce = useNonce();
  return (
    <html lang={language} data-theme={themeAttribute(theme)}>
      <head>
        <meta charSet="utf-8" />
        {/* The keyboard of a phone makes the page smaller instead of lying over it, where the browser can do that. */}
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="theme-color" content={BAR_COLOURS[theme === "dark" ? "dark" : "light"]} media={LIGHT} />
        <meta name="theme-color" content={BAR_COLOURS[theme === "light" ? "light" : "dark"]} media={DARK} />
        <Meta />
        <FailureTitle />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} getKey={scrollKey} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useUnsentForm(useRootData().person);
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Frame>
      <FailurePage />
    </Frame>
  );
}
