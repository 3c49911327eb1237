import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { loadedTitle, pageTitle } from "~/i18n/page-title";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { startAssigned } from "~/services/assignments/start-assigned.server";
import { AssignmentFacts } from "./assignment-facts";
import { loadAssignment } from "./load-assignment.server";
import { OwnLessons } from "./own-lessons";
import { SittingTable } from "./sitting-table";

export const meta = pageTitle((_t, loaded) => loadedTitle(loaded));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const loaded = await loadAssignment({ assignmentId: params.assignmentId ?? "", viewer, now: now() });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  return loaded;
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { personId } = requireAccount(context);
  const started = await startAssigned({ assignmentId: params.assignmentId ?? "", personId, now: now() });
  if (started.ok) return redirect(`/sittings/${started.sittingId}`);
  if (started.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return data({ refused: started.reason }, { status: 400 });
}

export default function AssignmentPage() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { title, note, withdrawn, terms, refused, openSittingId, sittings, className } = loaded;
  const { t } = useTranslation("assignments");
  return (
    <>
      <PageTitle lead={className} actions={<ButtonLink to="/assignments">{t("toList")}</ButtonLink>}>
        <span lang="zh-CN">{title}</span>
      </PageTitle>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(18rem,1fr)]">
        <div className="grid gap-6">
          {withdrawn === null ? null : <Notice kind="warning">{t("withdrawnReason", { reason: withdrawn })}</Notice>}
          {terms.exception === null ? null : <Notice>{t("exception", { reason: terms.exception.reason })}</Notice>}
          {note === null ? null : (
            <Sheet labelledBy="note">
              <SheetTitle id="note">{t("note")}</SheetTitle>
              <p lang="zh-CN" className="whitespace-pre-line">
                {note}
              </p>
            </Sheet>
          )}
          <Sheet labelledBy="sittings">
            <SheetTitle id="sittings">{t("sittings.title")}</SheetTitle>
            {sittings.length === 0 ? (
              <p className="text-ink-soft">{t("sittings.none")}</p>
            ) : (
              <SittingTable sittings={sittings} />
            )}
          </Sheet>
          <OwnLessons loaded={loaded} />
        </div>
        <Sheet labelledBy="about" className="lg:sticky lg:top-6">
          <SheetTitle id="about">{t("about")}</SheetTitle>
          {reply ? (
            <Notice kind="error" live>
              {t(`refused.${reply.refused}`)}
            </Notice>
          ) : null}
          <AssignmentFacts loaded={loaded} />
          <div className="mt-5">
            {openSittingId !== null ? (
              <ButtonLink to={`/sittings/${openSittingId}`} variant="primary">
                {t("goOn")}
              </ButtonLink>
            ) : refused === null ? (
              <Form method="post">
                <Button type="submit" variant="primary">
                  {t(sittings.length > 0 ? "beginAgain" : "begin")}
                </Button>
              </Form>
            ) : (
              <p className="text-ink-soft">{t(`refused.${refused}`)}</p>
            )}
          </div>
        </Sheet>
      </div>
    </>
  );
}
