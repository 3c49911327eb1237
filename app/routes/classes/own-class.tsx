import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/form/checkbox";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useRootData } from "~/frame/root-data";
import { formatDate } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useNamed } from "~/i18n/language/use-named";

type Own = {
  classId: string;
  name: string;
  demo: boolean;
  archivedAt: number | null;
  joinedAt: number;
  groupName: string | null;
  keptOutOfSamples: boolean;
};

/** A class one is in, with what one allows there. */
export function OwnClass({ own }: { own: Own }) {
  const { t } = useTranslation("classes");
  const named = useNamed();
  const language = useLanguage();
  const { timeZone } = useRootData();
  const id = `class-${own.classId}`;
  return (
    <Sheet labelledBy={id}>
      <SheetTitle
        id={id}
        aside={
          own.archivedAt !== null ? (
            <Badge>{t("mine.archived")}</Badge>
          ) : own.demo ? (
            <Badge tone="warn">{t("desk.sample")}</Badge>
          ) : null
        }
      >
        {own.name}
      </SheetTitle>
      <p className="text-ink-soft">
        {t("mine.joinedAt", { date: formatDate(own.joinedAt, language, timeZone) })}
        {own.groupName === null ? null : ` · ${t("mine.group", { name: own.groupName })}`}
      </p>
      <Form method="post" className="mt-3 grid justify-items-start gap-2">
        <input type="hidden" name="intent" value="samples" />
        <input type="hidden" name="classId" value={own.classId} />
        <Checkbox
          name="shown"
          defaultChecked={!own.keptOutOfSamples}
          label={t("mine.samples")}
          hint={t("mine.samplesHint")}
        />
        <Button type="submit" size="small" aria-label={named(t("mine.save"), own.name)}>
          {t("mine.save")}
        </Button>
      </Form>
    </Sheet>
  );
}
