import { useLocation, useRouteError } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Notice } from "~/components/ui/notice";
import { failureOf, type Failure } from "./failure";
import { useUnsent } from "../unsent-form";

type Way = "again" | "signIn" | "bank" | "search" | "home";

/** Where each leads, the most helpful first. */
const WAYS: Record<Failure, readonly Way[]> = {
  notFound: ["bank", "search", "home"],
  forbidden: ["home", "bank"],
  badOrigin: ["again", "home"],
  tooMany: ["again", "home"],
  tooManyVisitors: ["signIn", "again"],
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
  const failure = failureOf(error);
  const unsent = useUnsent();
  const addresses: Record<Way, string> = {
    again: pathname + search,
    signIn: `/sign-in?${new URLSearchParams({ to: pathname + search })}`,
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
