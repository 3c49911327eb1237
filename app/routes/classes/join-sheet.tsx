import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/form/text-field";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

/** The code that a tutor announced, typed in. */
export function JoinSheet({ code, error }: { code: string; error: string | undefined }) {
  const { t } = useTranslation("classes");
  return (
    <Sheet labelledBy="join-title">
      <SheetTitle id="join-title">{t("mine.join")}</SheetTitle>
      <Form method="post" className="field-row max-w-md">
        <div className="min-w-0 flex-1 basis-60">
          <TextField
            name="code"
            label={t("mine.code")}
            hint={t("mine.codeHint")}
            defaultValue={code}
            error={error}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
        </div>
        <Button type="submit" name="intent" value="join" variant="primary">
          {t("mine.join")}
        </Button>
      </Form>
    </Sheet>
  );
}
