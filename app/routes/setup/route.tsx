import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { countAdmins } from "@db/queries/people/people";
import { EntrySheet } from "~/components/forms/entry-sheet";
import { pageTitle } from "~/i18n/page-title";
import { refuseForm } from "~/server/auth/refuse-form.server";
import { visitOf } from "~/server/auth/visit.server";
import { signedInHeaders } from "~/server/session.server";
import { readForm } from "~/server/forms/read-form.server";
import { setUpAdmin } from "~/services/accounts/entry/set-up-admin.server";
import { setupSchema } from "./schema";
import { SetupForm } from "./setup-form";

export const meta = pageTitle((t) => t("admin:setup.title"));

/** There only until the school has its first admin. */
export async function loader({ request }: LoaderFunctionArgs) {
  if ((await countAdmins()) > 0) throw new Response("Not found.", { status: 404 });
  return { token: new URL(request.url).searchParams.get("token") ?? "" };
}

/** Which field a refusal belongs to; the rest stand over the form. */
const FIELDS: Record<string, string | undefined> = {
  "password-common": "password",
  "name-taken": "userName",
  "setup-token-wrong": "setupToken",
};

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await readForm(request), { schema: setupSchema });
  if (submission.status !== "success") return refuseForm(submission);
  const result = await setUpAdmin({ ...submission.value, ...visitOf(context, request) });
  if (!result.ok) return refuseForm(submission, result, FIELDS[result.reason]);
  return redirect("/admin?done=setup", { headers: signedInHeaders(result.token, context) });
}

export default function Setup() {
  const { token } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("admin");
  return (
    <EntrySheet title={t("setup.title")} lead={t("setup.text")}>
      <SetupForm token={token} refused={refused} />
    </EntrySheet>
  );
}
