import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, ButtonLink } from "../ui/button";
import { Sheet, SheetTitle } from "../ui/sheet";
import { RemoveSample } from "./remove-sample";

/** Offers a class to try the desk on, or the way into it and out of it once it is there. */
export function SampleClassSheet({ classId }: { classId: string | null }) {
  const { t } = useTranslation("firstSteps");
  return (
    <Sheet labelledBy="sample-title">
      <SheetTitle id="sample-title">{t("sample.title")}</SheetTitle>
      <p className="max-w-text text-ink-soft">{t(classId === null ? "sample.text" : "sample.there")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {classId === null ? (
          <Form method="post" action="/desk/classes">
            <Button type="submit" name="intent" value="make-sample">
              {t("sample.create")}
            </Button>
          </Form>
        ) : (
          <>
            <ButtonLink to={`/desk/classes/${classId}`}>{t("sample.open")}</ButtonLink>
            <RemoveSample classId={classId} />
          </>
        )}
      </div>
    </Sheet>
  );
}
