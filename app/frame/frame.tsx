import { useLocation, useMatches, useNavigation as useAwaited } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useOwnRoomsOnly } from "~/client/kept/kept-for";
import { useInstalled } from "~/client/kept/use-installed";
import { AppShell, type NavItem } from "~/components/app-shell";
import { useLanguage } from "~/i18n/language/use-language";
import { DemoBanner } from "./banners/demo-banner";
import { VisitorBanner } from "./banners/visitor-banner";
import { useFirstError } from "./first-error";
import { useRootData, type RootData } from "./root-data";
import { useSentOnce } from "./sent-once";

/** Head, navigation and banners around every page. With `handle.layout = "desk"` a route gets the whole width and no banner. */
export function Frame({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const { theme, searchKey, viewer, person, demo, unread } = useRootData();
  useOwnRoomsOnly(person);
  useInstalled();
  const location = useLocation();
  const layout = useMatches().some((match) => isDesk(match.handle)) ? "desk" : "page";
  const nav = useNavigation(viewer);
  const deskNav = useDeskNavigation(viewer);
  const waiting = useAwaited().state !== "idle";
  useSentOnce();
  useFirstError();
  const banners = [
    demo ? <DemoBanner key="demo" {...demo} /> : null,
    viewer.kind === "visitor" ? <VisitorBanner key="visitor" returnTo={location.pathname} /> : null,
  ].filter((banner) => banner !== null);
  return (
    <AppShell
      nav={nav}
      deskNav={deskNav}
      account={
        viewer.kind === "account" ? { name: viewer.name, href: "/account", signOutAction: "/sign-out", unread } : null
      }
      language={language}
      theme={theme}
      searchKey={searchKey === "on"}
      returnTo={location.pathname + location.search}
      banner={layout === "page" && banners.length > 0 ? banners : undefined}
      layout={layout}
      waiting={waiting}
    >
      {children}
    </AppShell>
  );
}

function useNavigation(viewer: RootData["viewer"]): NavItem[] {
  const { t } = useTranslation(["shell", "study"]);
  const items: NavItem[] = [
    { to: "/", label: t("nav.home"), end: true },
    { to: "/bank", label: t("nav.bank") },
    { to: "/drills", label: t("nav.drills") },
    { to: "/library", label: t("nav.library") },
  ];
  if (viewer.kind === "account" && viewer.role === "candidate") {
    items.push({ to: "/review", label: t("study:nav") });
    items.push({ to: "/assignments", label: t("nav.assignments") }, { to: "/classes", label: t("nav.myClasses") });
  }
  if (viewer.kind !== "stranger") items.push({ to: "/history", label: t("nav.practice") });
  if (viewer.kind === "account" && viewer.role === "admin") items.push({ to: "/admin", label: t("nav.admin") });
  return items;
}

/** 教师工作台: what a tutor's week is made of, then what it is made from. */
function useDeskNavigation(viewer: RootData["viewer"]): NavItem[] {
  const { t } = useTranslation();
  if (viewer.kind !== "account" || viewer.role === "candidate") return [];
  return [
    { to: "/desk/classes", label: t("nav.classes"), also: ["/desk/students"] },
    { to: "/desk/assignments", label: t("nav.assignments"), also: ["/desk/report"] },
    {
      to: "/desk/marking",
      label: t("nav.marking"),
      also: ["/desk/attempts", "/desk/review", "/desk/double", "/desk/anchors"],
    },
    { to: "/desk/appeals", label: t("nav.appeals") },
    { to: "/desk/sets", label: t("nav.sets") },
    { to: "/desk/questions", label: t("nav.questions") },
    { to: "/desk/packs", label: t("nav.packs"), also: ["/desk/imports"] },
    { to: "/desk/people", label: t("nav.people") },
    { to: "/desk/sittings", label: t("nav.sittings") },
    { to: "/desk/exports", label: t("nav.exports") },
  ];
}

function isDesk(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "layout" in handle && handle.layout === "desk";
}
