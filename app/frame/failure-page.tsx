import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";

type Failure = "notFound" | "forbidden" | "tooMany" | "tooLarge" | "badInput" | "unstored" | "offline" | "server";
type Way = "again" | "bank" | "search" | "home";

/** Where each leads, the most helpful first. */
const WAYS: Record<Failure, readonly Way[]> = {
  notFound: ["bank", "search", "home"],
  forbidden: ["home", "bank"],
  tooMany: ["again", "home"],
  tooLarge: ["again", "home"],
  badInput: ["again", "home"],
  unstored: ["again", "home"],
  offline: ["again"],
  server: ["again", "home"],
};

/** What went wrong, what to do, and where to go from here; never a stack trace. */
export function FailurePage() {
  const error = useRouteError();
  const { t } = useTranslation("errors");
  const { pathname, search } = useLocation();
  const failure = isRouteErrorResponse(error) ? failureOf(error.status) : isOffline() ? "offline" : "server";
  const addresses: Record<Way, string> = {
    again: pathname + search,
    bank: "/bank",
    search: "/search",
    home: "/",
  };
  return (
    <>
      <PageTitle>{t(`${failure}.title`)}</PageTitle>
      <EmptyState
        title={t(`${failure}.text`)}
        hint={t(`${failure}.next`)}
        action={
          <span className="flex flex-wrap justify-center gap-3">
            {WAYS[failure].map((way, index) => (
              <ButtonLink
                key={way}
                to={addresses[way]}
                // The page that failed may hold on to its failure: only the server knows better.
                reloadDocument={way === "again"}
                variant={index === 0 ? "primary" : "secondary"}
              >
                {t(`go.${way}`)}
              </ButtonLink>
            ))}
          </span>
        }
      />
    </>
  );
}

/** In the browser, and without a network. */
function isOffline(): boolean {
  return typeof document !== "undefined" && !navigator.onLine;
}

function failureOf(status: number): Failure {
  if (status === 404 || status === 405) return "notFound";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 413) return "tooLarge";
  if (status === 429) return "tooMany";
  if (status === 503) return "unstored";
  if (status >= 400 && status < 500) return "badInput";
  return "server";
}
