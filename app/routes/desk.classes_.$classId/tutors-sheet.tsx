import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { ClassPage } from "./load-class.server";

/** Who teaches the class. The head adds, takes out and hands over; a tutor may leave. */
export function TutorsSheet({ page: { tutors, role, own, archived } }: { page: ClassPage }) {
  const { t } = useTranslation("classes");
  const rules = role === "head" && !archived;
  return (
    <Sheet labelledBy="tutors-title">
      <SheetTitle id="tutors-title">{t("one.tutors")}</SheetTitle>
      <ul role="list" className="grid gap-3">
        {tutors.map((tutor) => (
          <li key={tutor.personId} className="flex flex-wrap items-center gap-3">
            <span className="flex min-w-0 flex-wrap items-center gap-2 wrap-anywhere">
              {tutor.name}
              <Badge tone={tutor.role === "head" ? "mark" : "plain"}>{t(`desk.roles.${tutor.role}`)}</Badge>
            </span>
            {tutor.role === "head" || archived ? null : (
              <span className="ms-auto flex min-w-0 flex-wrap gap-2 wrap-anywhere">
                {rules ? (
                  <ConfirmButton
                    size="small"
                    variant="secondary"
                    label={t("one.handOver", { name: tutor.name })}
                    title={t("one.handOverAsk", { name: tutor.name })}
                    description={t("one.handOverText", { name: tutor.name })}
                  >
                    <input type="hidden" name="intent" value="handed-over" />
                    <input type="hidden" name="personId" value={tutor.personId} />
                  </ConfirmButton>
                ) : null}
                {rules || tutor.personId === own ? (
                  <ConfirmButton
                    size="small"
                    variant="secondary"
                    label={tutor.personId === own ? t("one.leave") : t("one.removeTutor", { name: tutor.name })}
                    title={tutor.personId === own ? t("one.leaveAsk") : t("one.removeAsk", { name: tutor.name })}
                    description={t(tutor.personId === own ? "one.leaveText" : "one.removeTutorText")}
                  >
                    <input type="hidden" name="intent" value="tutor-removed" />
                    <input type="hidden" name="personId" value={tutor.personId} />
                  </ConfirmButton>
                ) : null}
              </span>
            )}
          </li>
        ))}
      </ul>
      {rules ? (
        <Form key={tutors.length} method="post" className="field-row mt-4">
          <div className="min-w-0 flex-1 basis-40">
            <TextField name="userName" label={t("one.tutorName")} autoComplete="off" autoCapitalize="none" required />
          </div>
          <Button type="submit" name="intent" value="tutor-added">
            {t("one.addTutor")}
          </Button>
        </Form>
      ) : null}
    </Sheet>
  );
}
