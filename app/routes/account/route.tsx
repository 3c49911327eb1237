import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { loadAccount } from "./load-account.server";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { SamplesForm } from "./samples-form";
import { EraseForm } from "./erase-form";
import { saveErasure, savePassword, saveProfile, saveSamples, saveSessions } from "./save-account.server";
import { TakeOutSheet } from "./take-out-sheet";
import { SessionList } from "./session-list";

export const meta = pageTitle((t) => t("account:settings.title"));

const DONE = ["profile", "password", "sessions", "others", "samples"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = requireAccount(context);
  const account = await loadAccount({ personId, sessionId: context.sessionId, now: now() });
  if (account === null) throw redirect("/sign-in");
  const done = new URL(request.url).searchParams.get("done");
  return { ...account, wait: done === "wait", done: DONE.find((known) => known === done) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = requireAccount(context);
  const form = await readForm(request);
  const own = { personId, sessionId: context.sessionId, address: context.address, now: now() };
  switch (form.get("intent")) {
    case "profile":
      return saveProfile(form, own);
    case "password":
      return savePassword(form, own);
    case "samples":
      return saveSamples(form, own);
    case "erase":
      return saveErasure(form, own);
    default:
      return saveSessions(form, own);
  }
}

export default function Account() {
  const { profile, sessions, classes, done, wait, retainDays } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["account", "terms"]);
  const refusedIntent = refused?.initialValue?.intent;
  return (
    <>
      <PageTitle lead={`${profile.userName} · ${t(`terms:role.${profile.role}`)}`}>{t("settings.title")}</PageTitle>
      <div className="grid gap-8">
        {done === null || refused ? null : (
          <Notice kind="success" live>
            {t(`settings.${done}Done`)}
          </Notice>
        )}
        <div className="grid gap-8 lg:grid-cols-2">
          <ProfileForm profile={profile} refused={refusedIntent === "profile" ? refused : undefined} />
          <PasswordForm userName={profile.userName} refused={refusedIntent === "password" ? refused : undefined} />
        </div>
        {classes === null ? null : <SamplesForm classes={classes} />}
        <SessionList sessions={sessions} />
        <TakeOutSheet wait={wait} retainDays={retainDays} />
        <EraseForm refused={refusedIntent === "erase" ? refused : undefined} />
      </div>
    </>
  );
}
