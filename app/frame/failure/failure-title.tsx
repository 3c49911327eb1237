import { useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { failureOf } from "./failure";

/** The title of a page whose root failed, in its reader's language: `meta` knows that from the root's data only. */
export function FailureTitle() {
  const error = useRouteError();
  const { t } = useTranslation(["errors", "shell"]);
  if (useRouteLoaderData("root") !== undefined) return null;
  return <title>{t("shell:documentTitle", { page: t(`errors:${failureOf(error)}.title`) })}</title>;
}
