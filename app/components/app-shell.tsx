import { NavLink } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/i18n/language";
import { AccountArea, type ShellAccount } from "./shell/account-area";
import { Brand } from "./shell/brand";
import { Preferences } from "./shell/preferences";
import type { Theme } from "./shell/theme";
import { classNames } from "./ui/class-names";

export type NavItem = { to: string; label: string; end?: boolean };

export type AppShellProps = {
  nav: readonly NavItem[];
  account: ShellAccount | null;
  language: Language;
  theme: Theme;
  /** Path and query of this page: the switches come back to it. */
  returnTo: string;
  signInHref?: string;
  signUpHref?: string;
  /** Strips across the page under the head: demo data, a visitor's unsaved try. */
  banner?: ReactNode;
  /** `desk` gives the writing page the whole width and leaves the footer out. */
  layout?: "page" | "desk";
  children: ReactNode;
};

/** Head, page and foot of every screen. */
export function AppShell({
  nav,
  account,
  language,
  theme,
  returnTo,
  signInHref = "/sign-in",
  signUpHref = "/sign-up",
  banner,
  layout = "page",
  children,
}: AppShellProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  // On a narrow screen the row of places is wider than the page, and where one is would be out of sight.
  useEffect(() => {
    const row = list.current;
    const here = row?.querySelector<HTMLElement>("[aria-current=page]");
    if (row && here) row.scrollLeft = here.offsetLeft + here.offsetWidth - row.clientWidth;
  }, [returnTo]);
  const width = layout === "page" ? "mx-auto max-w-page" : "";
  return (
    <div className="flex min-h-dvh flex-col">
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
            <nav aria-label={t("nav.label")} className="min-w-0 flex-auto">
              <ul ref={list} className="relative -ms-2.5 flex overflow-x-auto lg:ms-0">
                {nav.map((item) => (
                  <li key={item.to}>
                    <NavLink
                      to={item.to}
                      end={item.end}
                      className="block min-h-9 border-b-3 border-transparent px-2.5 py-1 whitespace-nowrap text-ink-soft hover:text-ink focus-visible:-outline-offset-3 aria-[current=page]:border-vermilion aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                    >
                      {item.label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <AccountArea account={account} signInHref={signInHref} signUpHref={signUpHref} />
          </div>
        </div>
      </header>
      {banner ? (
        <aside aria-label={t("notice.info")} data-screen-only>
          {banner}
        </aside>
      ) : null}
      <main
        id="main"
        tabIndex={-1}
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
