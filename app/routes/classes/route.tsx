import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { listClassesOf } from "@db/queries/classes/list-classes";
import { EmptyState } from "~/components/ui/empty-state";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { joinClass } from "~/services/classes/members/join-class.server";
import { keepOutOfSamples } from "~/services/classes/members/keep-out-of-samples.server";
import { JoinSheet } from "./join-sheet";
import { OwnClass } from "./own-class";

export const meta = pageTitle((t) => t("classes:mine.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, role } = requireAccount(context);
  const classes = await listClassesOf({ personId });
  const { searchParams } = new URL(request.url);
  const joined = classes.find(({ classId }) => classId === searchParams.get("joined"))?.name ?? null;
  return { classes, joined, saved: searchParams.has("saved"), candidate: role === "candidate" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireAccount(context);
  const form = await readForm(request);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  if (text("intent") === "samples") {
    const keptOut = form.get("shown") === null;
    const kept = await keepOutOfSamples({ personId: viewer.personId, classId: text("classId"), keptOut });
    if (!kept.ok) return data({ reason: kept.reason, minutes: 0, code: "" }, 400);
    return redirect("/classes?saved=1");
  }
  const code = text("code");
  const joined = await joinClass({ viewer, code, address: context.address, now: now() });
  if (joined.ok) return redirect(`/classes?joined=${joined.classId}`);
  const minutes = joined.reason === "too-many-tries" ? joined.minutes : 0;
  return data({ reason: joined.reason, minutes, code }, minutes > 0 ? 429 : 400);
}

export default function MyClasses() {
  const { classes, joined, saved, candidate } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("classes");
  return (
    <>
      <PageTitle lead={t("mine.lead")}>{t("mine.title")}</PageTitle>
      <div className="grid gap-6">
        {answer ? null : joined !== null ? (
          <Notice kind="success" live>
            {t("mine.joined", { name: joined })}
          </Notice>
        ) : saved ? (
          <Notice kind="success" live>
            {t("mine.saved")}
          </Notice>
        ) : null}
        {answer?.reason === "not-found" ? (
          <Notice kind="error" live>
            {t("mine.refused.not-found")}
          </Notice>
        ) : null}
        {classes.length > 0 ? (
          <ul role="list" className="grid gap-5 md:grid-cols-2">
            {classes.map((own) => (
              <li key={own.classId}>
                <OwnClass own={own} />
              </li>
            ))}
          </ul>
        ) : candidate ? (
          <EmptyState title={t("mine.empty")} hint={t("mine.emptyHint")} />
        ) : null}
        {candidate ? (
          <JoinSheet
            key={classes.length}
            code={answer?.code ?? ""}
            error={
              answer && answer.reason !== "not-found"
                ? t(`mine.refused.${answer.reason}`, { count: answer.minutes })
                : undefined
            }
          />
        ) : (
          <Notice>{t("mine.staff")}</Notice>
        )}
      </div>
    </>
  );
}
