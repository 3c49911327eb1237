import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EntrySheet } from "~/components/forms/entry-sheet";
import { Notice } from "~/components/ui/notice";
import { TextLink } from "~/components/ui/text-link";
import { Gap } from "~/components/ui/prose/gap";
import { pageTitle } from "~/i18n/page-title";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { visitOf } from "~/server/auth/visit.server";
import { signedInHeaders } from "~/server/session.server";
import { readForm } from "~/server/forms/read-form.server";
import { signUp } from "~/services/accounts/entry/sign-up.server";
import { sameSitePath } from "~/services/accounts/same-site-path";
import { signUpSchema } from "./schema";
import { SignUpForm } from "./sign-up-form";

export const meta = pageTitle((t) => t("account:signUp.title"));

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = sameSitePath(new URL(request.url).searchParams.get("to"));
  if (context.viewer.kind === "account") throw redirect(to ?? "/");
  return { to, visitor: context.viewer.kind === "visitor" };
}

/** Which field a refusal belongs to; the rest stand over the form. */
const FIELDS: Record<string, string | undefined> = {
  "password-common": "password",
  "name-taken": "userName",
  "invite-invalid": "inviteCode",
};

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: signUpSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const { to, ...account } = submission.value;
  const result = await signUp({ ...account, ...visitOf(context, request) });
  if (!result.ok) return refuseForm(submission, result, FIELDS[result.reason]);
  const headers = signedInHeaders(result.token, context);
  return redirect(sameSitePath(to) ?? "/", { headers });
}

export default function SignUp() {
  const { to, visitor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("account");
  const query = to === null ? "" : `?to=${encodeURIComponent(to)}`;
  return (
    <EntrySheet
      title={t("signUp.title")}
      lead={t("signUp.lead")}
      foot={
        <p>
          {t("signUp.haveAccount")}
          <Gap />
          <TextLink to={`/sign-in${query}`}>{t("signIn.title")}</TextLink>
        </p>
      }
    >
      {visitor ? <Notice>{t("signUp.keepWork")}</Notice> : null}
      <SignUpForm to={to} refused={refused} />
    </EntrySheet>
  );
}
