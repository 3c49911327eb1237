import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { findOwnSample } from "@db/queries/classes/samples";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import { SampleClassSheet } from "~/components/first-steps/sample-class-sheet";
import { Button, ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { PageTitle } from "~/components/ui/page-title";
import { Pagination } from "~/components/ui/pagination";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { onPage, readPage } from "~/server/forms/read-page.server";
import { textField } from "~/server/forms/text-field.server";
import { createClass } from "~/services/classes/create-class.server";
import { actOnSample, SAMPLE_INTENTS } from "./act-on-sample.server";
import { ClassTable } from "./class-table";

export const meta = pageTitle((t) => t("classes:desk.title"));

/** Classes of one page. */
const A_PAGE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, role } = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const archived = searchParams.has("archived");
  const classes = await listTaughtClasses({ personId: role === "admin" ? null : personId, archived });
  return {
    archived,
    sampleRemoved: searchParams.get("done") === "sample-removed",
    sampleClassId: await findOwnSample({ personId }),
    onlySamples: classes.every(({ demo }) => demo),
    classes: onPage(classes, readPage(searchParams), A_PAGE),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireTutor(context);
  const form = await readForm(request);
  const acting = { viewer, address: context.address, now: now() };
  const intent = SAMPLE_INTENTS.find((known) => known === form.get("intent"));
  if (intent) return actOnSample(intent, form, acting);
  const typed = textField(form, "name");
  const made = await createClass({ by: viewer.personId, name: typed, address: context.address, now: now() });
  if (!made.ok) return data({ refused: made.reason, name: typed, sampleRefused: null }, 400);
  return redirect(`/desk/classes/${made.classId}`);
}

export default function DeskClasses() {
  const { classes, archived, onlySamples, sampleClassId, sampleRemoved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["classes", "firstSteps"]);
  return (
    <>
      <PageTitle
        lead={t("desk.lead")}
        actions={
          archived ? (
            <ButtonLink to="/desk/classes">{t("desk.seeOpen")}</ButtonLink>
          ) : (
            <ButtonLink to="/desk/classes?archived=1">{t("desk.seeArchived")}</ButtonLink>
          )
        }
      >
        {t("desk.title")}
      </PageTitle>
      <div className="grid gap-6">
        {answer?.sampleRefused ? (
          <Notice kind="error" live>
            {t(`firstSteps:sample.refused.${answer.sampleRefused}`)}
          </Notice>
        ) : sampleRemoved ? (
          <Notice kind="success" live>
            {t("firstSteps:sample.removed")}
          </Notice>
        ) : null}
        {archived ? null : (
          <Sheet labelledBy="create-title">
            <SheetTitle id="create-title">{t("desk.create")}</SheetTitle>
            <Form method="post" className="field-row">
              <div className="min-w-0 flex-1 basis-60">
                <TextField
                  name="name"
                  label={t("desk.name")}
                  hint={t("desk.nameHint")}
                  defaultValue={answer?.name}
                  error={answer?.refused ? t(`one.refused.${answer.refused}`) : undefined}
                  required
                />
              </div>
              <Button type="submit" variant="primary">
                {t("desk.create")}
              </Button>
            </Form>
          </Sheet>
        )}
        {classes.rows.length > 0 ? (
          <div>
            <ClassTable classes={classes.rows} />
            <Pagination
              page={classes.page}
              pages={classes.pages}
              hrefOf={(to) => `?${archived ? "archived=1&" : ""}page=${to}`}
            />
          </div>
        ) : archived ? (
          <EmptyState title={t("desk.noneArchived")} />
        ) : (
          <EmptyState title={t("desk.empty")} hint={t("desk.emptyHint")} />
        )}
        {!archived && onlySamples ? <SampleClassSheet classId={sampleClassId} /> : null}
      </div>
    </>
  );
}
