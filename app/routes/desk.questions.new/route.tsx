import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { FAMILIES } from "@content/contract/family";
import { Button, ButtonLink } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextArea } from "~/components/ui/form/text-area";
import { TextField } from "~/components/ui/form/text-field";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet } from "~/components/ui/sheet";
import { pageTitle } from "~/i18n/page-title";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readForm } from "~/server/forms/read-form.server";
import { writeQuestion } from "~/services/content/by-hand/write-question.server";
import { readQuestionFields } from "./question-fields";

export const meta = pageTitle((t) => t("deskQuestions:write.title"));

export function loader({ context }: LoaderFunctionArgs) {
  requireTutor(context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const read = readQuestionFields(await readForm(request));
  if (!read.ok) return data(read, 400);
  const questionId = await writeQuestion({ ...read.value, by, now: now() });
  return redirect(`/desk/questions/${questionId}?done=written`);
}

export default function NewQuestion() {
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["deskQuestions", "terms"]);
  const pending = useNavigation().state === "submitting";
  const errorOf = (field: "title" | "stem" | "family" | "visibility") => {
    const code = refused?.errors[field];
    return code === undefined ? undefined : t(`write.error.${code}`);
  };
  return (
    <>
      <PageTitle lead={t("write.lead")} actions={<ButtonLink to="/desk/questions">{t("write.back")}</ButtonLink>}>
        {t("write.title")}
      </PageTitle>
      <Sheet className="max-w-3xl">
        <Form method="post" className="grid gap-1">
          <TextField
            name="title"
            label={t("write.name")}
            hint={t("write.nameHint")}
            error={errorOf("title")}
            defaultValue={refused?.typed.title ?? ""}
            lang="zh-CN"
          />
          <TextArea
            name="stem"
            label={t("write.stem")}
            error={errorOf("stem")}
            defaultValue={refused?.typed.stem ?? ""}
            rows={5}
            lang="zh-CN"
            className="font-essay"
          />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <Select
              name="family"
              label={t("write.family")}
              error={errorOf("family")}
              defaultValue={refused?.typed.family ?? "gist"}
              options={FAMILIES.map((value) => ({ value, label: t(`terms:family.${value}`) }))}
            />
            <Select
              name="visibility"
              label={t("write.visibility")}
              error={errorOf("visibility")}
              defaultValue={refused?.typed.visibility ?? "bank"}
              options={[
                { value: "bank", label: t("write.bank") },
                { value: "reserved", label: t("write.reserved") },
              ]}
            />
          </div>
          <div>
            <Button type="submit" variant="primary" pending={pending}>
              {t("write.submit")}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
