import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EntrySheet } from "~/components/forms/entry-sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { sameSitePath } from "~/services/accounts/same-site-path";
import { confirmSession } from "~/services/accounts/sessions/confirm-session.server";
import { ConfirmForm } from "./confirm-form";
import { confirmSchema } from "./schema";

export const meta = pageTitle((t) => t("account:confirm.title"));

export function loader({ request, context }: LoaderFunctionArgs) {
  const { userName } = requireAccount(context);
  return { userName, to: sameSitePath(new URL(request.url).searchParams.get("to")) ?? "/account" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = requireAccount(context);
  const submission = parseWithZod(await readForm(request), { schema: confirmSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const { to, currentPassword: password } = submission.value;
  const result = await confirmSession({ personId, sessionId: context.sessionId, password, now: now() });
  if (result.ok) return redirect(sameSitePath(to) ?? "/account");
  return refuseForm(submission, result, result.reason === "password-wrong" ? "currentPassword" : undefined);
}

/** The password again, before what would harm most in the hands of whoever finds an open screen. */
export default function Confirm() {
  const { userName, to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <EntrySheet title={t("confirm.title")} lead={t("confirm.lead")}>
      <ConfirmForm userName={userName} to={to} refused={refused} />
    </EntrySheet>
  );
}
