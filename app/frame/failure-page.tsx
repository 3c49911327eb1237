import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";

type Failure = "notFound" | "forbidden" | "tooMany" | "tooLarge" | "badInput" | "unstored" | "server";

/** What went wrong and where to go from here; never a stack trace. */
export function FailurePage() {
  const error = useRouteError();
  const { t } = useTranslation("errors");
  const failure = isRouteErrorResponse(error) ? failureOf(error.status) : "server";
  const action =
    failure === "forbidden" ? { to: "/", label: t("forbidden.action") } : { to: "/bank", label: t("notFound.action") };
  return (
    <>
      <PageTitle>{t(`${failure}.title`)}</PageTitle>
      <EmptyState
        title={t(`${failure}.text`)}
        action={
          <ButtonLink to={action.to} variant="primary">
            {action.label}
          </ButtonLink>
        }
      />
    </>
  );
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
