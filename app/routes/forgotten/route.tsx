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
import { resetPassword } from "~/services/accounts/entry/reset-password.server";
import { ForgottenForm } from "./forgotten-form";
import { forgottenSchema } from "./schema";

export const meta = pageTitle((t) => t("account:reset.title"));

/** Which field a refusal belongs to; the rest stand over the form. */
const FIELDS: Record<string, string | undefined> = { "reset-invalid": "code", "password-common": "password" };

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: forgottenSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const result = await resetPassword({ ...submission.value, ...visitOf(context, request) });
  if (!result.ok) return refuseForm(submission, result, FIELDS[result.reason]);
  return redirect("/sign-in?done=reset");
}

export default function Forgotten() {
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("account");
  return (
    <EntrySheet
      title={t("reset.title")}
      lead={t("reset.lead")}
      foot={
        <p>
          <TextLink to="/sign-in">{t("signIn.title")}</TextLink>
        </p>
      }
    >
      <ForgottenForm refused={refused} />
    </EntrySheet>
  );
}
