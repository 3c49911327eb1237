import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Notice } from "~/components/ui/notice";
import { useUnsent } from "./unsent-form";

type Failure =
  "notFound" | "forbidden" | "tooMany" | "tooLarge" | "badInput" | "unstored" | "offline" | "away" | "server";
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
  away: ["again"],
  server: ["again", "home"],
};

/** What went wrong, what to do, and where to go from here; never a stack trace. */
export function FailurePage() {
  const error = useRouteError();
  const { t } = useTranslation("errors");
  const { pathname, search } = useLocation();
  const failure = isRouteErrorResponse(error) ? failureOf(error.status) : unanswered(error);
  const unsent = useUnsent();
  const addresses: Record<Way, string> = {
    again: pathname + search,
    bank: "/bank",
    search: "/search",
    home: "/",
  };
  return (
    <>
      <PageTitle>{t(`${failure}.title`)}</PageTitle>
      {unsent && WAYS[failure].includes("again") ? <Notice>{t("unsent")}</Notice> : null}
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

/** What browsers say where no answer came; all of them throw the same type as for a mistake in a script. */
const NO_ANSWER = /fetch|network|load failed/i;

/** Nothing was answered: in the browser without a network, or while the server is away; else the page itself has failed. */
function unanswered(error: unknown): Failure {
  if (typeof document === "undefined") return "server";
  if (!navigator.onLine) return "offline";
  return error instanceof TypeError && NO_ANSWER.test(error.message) ? "away" : "server";
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
