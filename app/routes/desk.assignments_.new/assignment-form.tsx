import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Term } from "~/components/ui/help/term";
import type { FormChoices } from "./load-form.server";
import { MarkingFields } from "./marking-fields";
import { ReleaseFields } from "./release-fields";
import { assignmentSchema } from "./schema";
import { TargetFields } from "./target-fields";
import { TermFields } from "./term-fields";
import { useRefused } from "./use-refused";
import { WhatFields } from "./what-fields";

type Props = {
  choices: FormChoices & { timeZone: string; opensAt: string };
  chosen: { id: string; name: string };
  refused: SubmissionResult | undefined;
};

/** The whole form of a new assignment; it keeps what was chosen when it is refused. */
export function AssignmentFormSheets({ choices, chosen, refused }: Props) {
  const { t } = useTranslation("board");
  const sentence = useRefused();
  const pending = useNavigation().state === "submitting";
  const [form, fields] = useForm({
    id: "new-assignment",
    lastResult: refused,
    defaultValue: {
      setId: choices.setId,
      target: "class",
      mode: "timed",
      opensAt: choices.opensAt,
      maxAttempts: "1",
      latePolicy: "refuse",
      releaseScore: "by-hand",
      releasePoints: "by-hand",
      releaseReference: "by-hand",
      plan: "single",
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: assignmentSchema }),
  });
  const problem = sentence(form.errors?.[0]);
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-6">
      <input type="hidden" name="classId" value={chosen.id} />
      {problem === undefined ? null : (
        <Notice kind="error" live>
          {problem}
        </Notice>
      )}
      <Sheet labelledBy="what">
        <SheetTitle
          id="what"
          aside={
            <span className="flex flex-wrap items-center gap-x-4">
              {chosen.name} <Term of="questionSet" />
            </span>
          }
        >
          {t("form.what")}
        </SheetTitle>
        <WhatFields fields={fields} sets={choices.sets} />
      </Sheet>
      <Sheet labelledBy="who">
        <SheetTitle id="who">{t("form.who")}</SheetTitle>
        <TargetFields fields={fields} groups={choices.groups} members={choices.members} />
      </Sheet>
      <Sheet labelledBy="when">
        <SheetTitle id="when">{t("form.when")}</SheetTitle>
        <TermFields fields={fields} timeZone={choices.timeZone} />
      </Sheet>
      <Sheet labelledBy="release">
        <SheetTitle id="release">{t("form.release")}</SheetTitle>
        <ReleaseFields fields={fields} />
      </Sheet>
      <Sheet labelledBy="marking">
        <SheetTitle
          id="marking"
          aside={
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              <Term of="doubleMarking" />
              <Term of="tolerance" />
              <Term of="agreement" />
              <Term of="expert" />
            </span>
          }
        >
          {t("form.marking")}
        </SheetTitle>
        <MarkingFields fields={fields} tutors={choices.tutors} />
      </Sheet>
      <Button type="submit" variant="primary" size="large" pending={pending} className="justify-self-start">
        {t("form.submit")}
      </Button>
    </Form>
  );
}
