import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useScoreText } from "~/components/marking/use-score-text";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { APPEAL_REASON } from "~/domain/marking/appeals/appeal-rules";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { useLanguage } from "~/i18n/language/use-language";
import { requireWriter } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { openAppeal } from "~/services/appeals/open-appeal.server";
import { AppealList } from "./appeal-list";
import { loadAppeals } from "./load-appeals.server";

export const meta = pageTitle((t) => t("rounds:appeal.title"));

/** The field's value for the whole answer; an id of a point is never empty. */
const WHOLE = "";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const candidateId = requireWriter(context);
  const loaded = await loadAppeals({ attemptId: params.attemptId ?? "", candidateId, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return { ...loaded, asked: new URL(request.url).searchParams.has("asked") };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const candidateId = requireWriter(context);
  const attemptId = params.attemptId ?? "";
  const form = await readForm(request);
  const [point, reason] = [form.get("point"), form.get("reason")];
  if (!(await loadAppeals({ attemptId, candidateId, now: now() }))) throw new Response("Not found.", { status: 404 });
  if (typeof point !== "string" || typeof reason !== "string") {
    throw new Response("The form asks for nothing.", { status: 400 });
  }
  const pointId = point === WHOLE ? null : point;
  const opened = await openAppeal({ attemptId, candidateId, pointId, reason, now: now() });
  if (opened.ok) return redirect(`/attempts/${attemptId}/appeal?asked=1`);
  if (opened.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return data({ refused: opened.reason, point, reason }, { status: 400 });
}

export default function AppealPage() {
  const { attemptId, title, score, inMarks, points, wholeIsOpen, left, appeals, asked } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("rounds");
  const language = useLanguage();
  const scoreText = useScoreText();
  const marks = (value: number) => (inMarks ? formatMarks(value, language) : formatPercent(value, language));
  const options = [
    ...(wholeIsOpen ? [] : [{ value: WHOLE, label: t("appeal.whole", { score: scoreText(score) }) }]),
    ...points
      .filter(({ isOpen }) => !isOpen)
      .map(({ id, no, label, awarded, max }) => ({
        value: id,
        label: t("appeal.point", { no, label, awarded: marks(awarded), max: marks(max) }),
      })),
  ];
  const atReason = reply?.refused === "reason-short" || reply?.refused === "reason-long";
  return (
    <>
      <PageTitle
        lead={t("appeal.lead", { title })}
        actions={<ButtonLink to={`/attempts/${attemptId}/report`}>{t("appeal.toReport")}</ButtonLink>}
      >
        {t("appeal.title")}
      </PageTitle>
      <div className="grid gap-6">
        {asked && !reply ? (
          <Notice kind="success" live>
            {t("appeal.asked")}
          </Notice>
        ) : null}
        <Sheet labelledBy="ask">
          <SheetTitle id="ask">{t("appeal.ask")}</SheetTitle>
          {reply && !atReason ? (
            <Notice kind="error" title={t("appeal.refused.title")} live>
              {t(`appeal.refused.${reply.refused}`)}
            </Notice>
          ) : null}
          <p className="mb-4 max-w-text text-ink-soft">{t("appeal.help", { left })}</p>
          {left === 0 || options.length === 0 ? null : (
            <Form method="post" className="grid max-w-text gap-3">
              <Select
                name="point"
                label={t("appeal.what")}
                options={options}
                defaultValue={reply?.point ?? points.find(({ isOpen }) => !isOpen)?.id ?? WHOLE}
                lang="zh-CN"
              />
              <TextArea
                name="reason"
                label={t("appeal.reason")}
                hint={t("appeal.reasonHint", APPEAL_REASON)}
                rows={4}
                required
                minLength={APPEAL_REASON.min}
                maxLength={APPEAL_REASON.max}
                defaultValue={reply?.reason ?? ""}
                error={atReason ? t(`appeal.refused.${reply.refused}`) : undefined}
                lang="zh-CN"
              />
              <Button type="submit" variant="primary" className="justify-self-start">
                {t("appeal.send")}
              </Button>
            </Form>
          )}
        </Sheet>
        <Sheet labelledBy="before">
          <SheetTitle id="before">{t("appeal.before")}</SheetTitle>
          <AppealList appeals={appeals} inMarks={inMarks} />
        </Sheet>
      </div>
    </>
  );
}
