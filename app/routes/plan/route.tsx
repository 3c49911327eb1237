import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet } from "~/components/ui/sheet";
import { studyClock } from "~/frame/study-clock.server";
import { pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { readForm } from "~/server/forms/read-form.server";
import { readPlan } from "~/services/study/read-plan.server";
import { PLAN_LIMITS, setPlan } from "~/services/study/set-plan.server";

export const meta = pageTitle((t) => t("study:plan.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = requireAccount(context);
  const clock = await studyClock();
  const { examAt: _at, examOver, ...plan } = await readPlan({ personId, clock });
  return { plan, examOver, limits: PLAN_LIMITS, saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId } = requireAccount(context);
  const form = await readForm(request);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const typed = { examDate: text("examDate"), dailyCards: text("dailyCards"), dailyMinutes: text("dailyMinutes") };
  const set = await setPlan({
    personId,
    examDate: typed.examDate || null,
    dailyCards: Number(typed.dailyCards || Number.NaN),
    dailyMinutes: Number(typed.dailyMinutes || Number.NaN),
    now: (await studyClock()).now,
  });
  return set.ok ? redirect("/plan?saved=1") : data({ reason: set.reason, typed }, 400);
}

export default function Plan() {
  const { plan, examOver, limits, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("study");
  const error = (reason: "bad-date" | "bad-cards" | "bad-minutes") =>
    refused?.reason === reason ? t(`plan.refused.${reason}`) : undefined;
  return (
    <>
      <PageTitle lead={t("plan.lead")} actions={<ButtonLink to="/review">{t("cards.toReview")}</ButtonLink>}>
        {t("plan.title")}
      </PageTitle>
      <Sheet className="max-w-text">
        {saved && !refused ? (
          <div className="mb-5">
            <Notice kind="success" live>
              {t("plan.saved")}
            </Notice>
          </div>
        ) : null}
        {examOver && !refused ? (
          <div className="mb-5">
            <Notice kind="warning">{t("plan.examOver")}</Notice>
          </div>
        ) : null}
        <Form method="post" className="grid gap-x-6 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <TextField
              name="examDate"
              type="date"
              label={t("plan.examDate")}
              hint={t("plan.examHint")}
              optional
              defaultValue={refused?.typed.examDate ?? plan.examDate ?? ""}
              error={error("bad-date")}
            />
          </div>
          <TextField
            name="dailyCards"
            type="number"
            required
            {...limits.cards}
            label={t("plan.dailyCards")}
            hint={t("plan.dailyCardsHint", limits.cards)}
            defaultValue={refused?.typed.dailyCards ?? plan.dailyCards}
            error={error("bad-cards")}
          />
          <TextField
            name="dailyMinutes"
            type="number"
            required
            {...limits.minutes}
            label={t("plan.dailyMinutes")}
            hint={t("plan.dailyMinutesHint", limits.minutes)}
            defaultValue={refused?.typed.dailyMinutes ?? plan.dailyMinutes}
            error={error("bad-minutes")}
          />
          <div className="mt-3 sm:col-span-2">
            <Button type="submit" variant="primary">
              {t("plan.save")}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
