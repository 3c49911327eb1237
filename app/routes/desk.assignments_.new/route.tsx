import { parseWithZod } from "@conform-to/zod/v4";
import { getSchool } from "@db/queries/operations/school";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet } from "~/components/ui/sheet";
import { DEFAULT_TIME_ZONE } from "~/i18n/format/format";
import { pageTitle } from "~/i18n/page-title";
import { toLocalField } from "~/i18n/format/zoned-time";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { AssignmentFormSheets } from "./assignment-form";
import { ClassChoice } from "./class-choice";
import { loadForm } from "./load-form.server";
import { makeAssignment } from "./make-assignment.server";
import { assignmentSchema } from "./schema";

export const meta = pageTitle((t) => t("board:form.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const [classId, setId] = [searchParams.get("class") ?? "", searchParams.get("set") ?? ""];
  const timeZone = await schoolZone();
  return { ...(await loadForm({ viewer, classId, setId })), timeZone, opensAt: toLocalField(now(), timeZone) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = requireTutor(context);
  const submission = parseWithZod(await readForm(request), { schema: assignmentSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const made = await makeAssignment({ form: submission.value, by, timeZone: await schoolZone(), now: now() });
  if (made.ok) return redirect(`/desk/assignments/${made.assignmentId}?made`);
  const errors = made.field === null ? { formErrors: [made.reason] } : { fieldErrors: { [made.field]: [made.reason] } };
  return data(submission.reply(errors), { status: 400 });
}

async function schoolZone(): Promise<string> {
  return (await getSchool())?.timeZone ?? DEFAULT_TIME_ZONE;
}

export default function NewAssignment() {
  const choices = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("board");
  return (
    <>
      <PageTitle lead={t("form.lead")}>{t("form.title")}</PageTitle>
      {choices.classes.length === 0 ? (
        <Missing title={t("form.noClass")} to="/desk/classes" label={t("form.toClasses")} />
      ) : choices.sets.length === 0 ? (
        <Missing title={t("form.noSet")} to="/desk/sets" label={t("form.toSets")} />
      ) : choices.chosen === null ? (
        <ClassChoice classes={choices.classes} />
      ) : (
        <AssignmentFormSheets key={choices.chosen.id} choices={choices} chosen={choices.chosen} refused={refused} />
      )}
    </>
  );
}

function Missing({ title, to, label }: { title: string; to: string; label: string }) {
  return (
    <Sheet>
      <EmptyState title={title} action={<ButtonLink to={to}>{label}</ButtonLink>} />
    </Sheet>
  );
}
