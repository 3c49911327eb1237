import { useRef, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { Language } from "~/i18n/language/language";
import { AccountArea, type ShellAccount } from "./shell/account-area";
import { Brand } from "./shell/brand";
import { NavRow, type NavItem } from "./shell/nav-row";
import { Preferences } from "./shell/preferences";
import { SearchLink } from "./shell/search-link";
import type { Theme } from "./shell/theme";
import { classNames } from "./ui/class-names";
import { useTitleFocus } from "./ui/focus/use-title-focus";

export type { NavItem };

export type AppShellProps = {
  nav: readonly NavItem[];
  /** A second row, for who teaches; empty for everybody else. */
  deskNav?: readonly NavItem[];
  account: ShellAccount | null;
  language: Language;
  theme: Theme;
  /** Whether the key “/” leads to the search. */
  searchKey?: boolean;
  /** Path and query of this page: the switches come back to it. */
  returnTo: string;
  signInHref?: string;
  signUpHref?: string;
  /** Strips across the page under the head: demo data, a visitor's unsaved try. */
  banner?: ReactNode;
  /** `desk` gives the writing page the whole width and leaves the footer out. */
  layout?: "page" | "desk";
  /** Another page, or the answer to a form, is on its way: a line at the top says so once that takes a while. */
  waiting?: boolean;
  children: ReactNode;
};

/** Head, page and foot of every screen. */
export function AppShell({
  nav,
  deskNav = [],
  account,
  language,
  theme,
  searchKey = true,
  returnTo,
  signInHref = "/sign-in",
  signUpHref = "/sign-up",
  banner,
  layout = "page",
  waiting = false,
  children,
}: AppShellProps) {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useTitleFocus(main, returnTo.split("?")[0] ?? "");
  const width = layout === "page" ? "mx-auto max-w-page" : "";
  return (
    <div className="flex min-h-dvh flex-col">
      {waiting ? <div aria-hidden className="waiting-line" /> : null}
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-3 focus:z-50 focus:bg-ink-fill focus:px-4 focus:py-2 focus:text-on-ink"
      >
        {t("skip")}
      </a>
      <header data-shell className="border-b border-rule bg-sheet">
        <div
          className={classNames("flex flex-wrap items-center gap-x-4 px-4 pt-2.5 lg:gap-x-6 sm:px-6 lg:pb-2.5", width)}
        >
          <Brand />
          <div className="ms-auto lg:order-3 lg:ms-0">
            <Preferences language={language} theme={theme} returnTo={returnTo} />
          </div>
          <div className="flex w-full min-w-0 flex-wrap items-center justify-end gap-x-2 pt-1.5 pb-1 lg:order-2 lg:w-auto lg:flex-1 lg:flex-nowrap lg:py-0">
            <NavRow label={t("nav.label")} items={nav} here={returnTo} />
            {layout === "page" ? <SearchLink withKey={searchKey} /> : null}
            <AccountArea account={account} signInHref={signInHref} signUpHref={signUpHref} />
          </div>
        </div>
        {deskNav.length > 0 && layout === "page" ? (
          <div className="border-t border-rule bg-shade [--ground:var(--shade)]">
            <div className={classNames("px-4 pt-1 sm:px-6", width)}>
              <NavRow label={t("nav.desk")} items={deskNav} here={returnTo} />
            </div>
          </div>
        ) : null}
      </header>
      {banner ? (
        <aside aria-label={t("notice.info")} data-screen-only>
          {banner}
        </aside>
      ) : null}
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        aria-busy={waiting || undefined}
        className={classNames(
          "w-full flex-1",
          layout === "page" ? "mx-auto max-w-page px-4 py-7 sm:px-6 sm:py-10" : "px-3 py-3 sm:px-5 sm:py-4",
        )}
      >
        {children}
      </main>
      {layout === "page" ? (
        <footer data-shell className="border-t border-rule">
          <p className={classNames("px-4 py-5 text-sm text-ink-soft sm:px-6", width)}>{t("footer")}</p>
        </footer>
      ) : null}
    </div>
  );
}
