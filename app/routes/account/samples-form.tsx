import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

type Props = { classes: { classId: string; name: string; keptOutOfSamples: boolean }[] };

/** Whether one's answers may be shown in class without a name, class by class; whoever is in none is shown nowhere. */
export function SamplesForm({ classes }: Props) {
  const { t } = useTranslation(["account", "classes"]);
  return (
    <Sheet labelledBy="samples">
      <SheetTitle id="samples">{t("settings.samples")}</SheetTitle>
      <p className="mb-3 max-w-text text-ink-soft">
        {t(classes.length === 0 ? "settings.samplesNowhere" : "settings.samplesHelp")}
      </p>
      {classes.length === 0 ? null : (
        <Form method="post" className="grid justify-items-start gap-2">
          {classes.map(({ classId, name, keptOutOfSamples }) => (
            <div key={classId} className="min-w-0 wrap-anywhere">
              <input type="hidden" name="classId" value={classId} />
              <Checkbox
                name="shown"
                value={classId}
                defaultChecked={!keptOutOfSamples}
                label={t("settings.samplesIn", { name })}
              />
            </div>
          ))}
          <Button type="submit" name="intent" value="samples">
            {t("classes:mine.save")}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}
