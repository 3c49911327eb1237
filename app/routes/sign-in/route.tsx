import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { EntrySheet } from "~/components/forms/entry-sheet";
import { Notice } from "~/components/ui/notice";
import { TextLink } from "~/components/ui/text-link";
import { Gap } from "~/components/ui/prose/gap";
import { isLanguage, LANGUAGE_COOKIE } from "~/i18n/language/language";
import { pageTitle } from "~/i18n/page-title";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { visitOf } from "~/server/auth/visit.server";
import { preferenceCookie } from "~/server/session/preference-cookie.server";
import { signedInHeaders } from "~/server/session.server";
import { readForm } from "~/server/forms/read-form.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { sameSitePath } from "~/services/accounts/same-site-path";
import { signInSchema } from "./schema";
import { SignInForm } from "./sign-in-form";

/** What may have led here, as `?done=…`. */
const DONE = ["reset", "demo", "erased"] as const;

export const meta = pageTitle((t) => t("account:signIn.title"));

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = sameSitePath(searchParams.get("to"));
  if (context.viewer.kind === "account") throw redirect(to ?? "/");
  const done = searchParams.get("done");
  return { to, done: DONE.find((known) => known === done) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: signInSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const { userName, password, to } = submission.value;
  const result = await signIn({ userName, password, ...visitOf(context, request) });
  if (!result.ok) return refuseForm(submission, result);
  const headers = signedInHeaders(result.token, context);
  if (isLanguage(result.locale)) headers.append("Set-Cookie", preferenceCookie(LANGUAGE_COOKIE, result.locale));
  return redirect(sameSitePath(to) ?? "/", { headers });
}

export default function SignIn() {
  const { to, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["account", "classes", "errors"]);
  const doneText =
    done === "reset" ? t("reset.done") : done === "erased" ? t("signIn.erased") : t("signIn.demoRemoved");
  const query = to === null ? "" : `?to=${encodeURIComponent(to)}`;
  return (
    <EntrySheet
      title={t("signIn.title")}
      foot={
        <>
          <p>
            {t("signIn.noAccount")}
            <Gap />
            <TextLink to={`/sign-up${query}`}>{t("signUp.title")}</TextLink>
          </p>
          <p>
            {t("signIn.forgot")}
            <Gap />
            <TextLink to="/forgotten">{t("signIn.haveCode")}</TextLink>
          </p>
          <p>
            {t("classes:activate.haveSlip")}
            <Gap />
            <TextLink to="/activate">{t("classes:activate.title")}</TextLink>
          </p>
        </>
      }
    >
      {done === null || refused ? null : <Notice kind="success">{doneText}</Notice>}
      {to !== null && done === null && !refused ? (
        <Notice title={t("errors:signInNeeded.title")}>{t("errors:signInNeeded.text")}</Notice>
      ) : null}
      <SignInForm to={to} refused={refused} />
    </EntrySheet>
  );
}
