import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EntrySheet } from "~/components/forms/entry-sheet";
import { TextLink } from "~/components/ui/text-link";
import { pageTitle } from "~/i18n/page-title";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { visitOf } from "~/server/auth/visit.server";
import { readForm } from "~/server/forms/read-form.server";
import { signedInHeaders } from "~/server/session.server";
import { activateAccount } from "~/services/accounts/entry/activate-account.server";
import { ActivateForm } from "./activate-form";
import { activateSchema } from "./schema";

export const meta = pageTitle((t) => t("classes:activate.title"));

/** Which field a refusal belongs to; the rest stand over the form. */
const FIELDS: Record<string, string | undefined> = { "reset-invalid": "code", "password-common": "password" };

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: activateSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const result = await activateAccount({ ...submission.value, ...visitOf(context, request) });
  if (!result.ok) return refuseForm(submission, result, FIELDS[result.reason]);
  return redirect("/classes", { headers: signedInHeaders(result.token, context) });
}

/** The way in for whoever holds a slip: the account is there, the password is not yet. */
export default function Activate() {
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["classes", "account"]);
  return (
    <EntrySheet
      title={t("activate.title")}
      lead={t("activate.lead")}
      foot={
        <p>
          <TextLink to="/sign-in">{t("account:signIn.title")}</TextLink>
        </p>
      }
    >
      <ActivateForm refused={refused} />
    </EntrySheet>
  );
}
