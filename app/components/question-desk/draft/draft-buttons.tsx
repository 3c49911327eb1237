import { useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../../ui/button";

/** Save stands first: it is also what Enter in a line of the form does. */
export function DraftButtons({ published }: { published: boolean }) {
  const { t } = useTranslation("authoring");
  const pending = useNavigation().state === "submitting";
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" name="intent" value="save" pending={pending}>
        {t("save")}
      </Button>
      <Button type="submit" name="intent" value="publish" variant="primary" pending={pending}>
        {published ? t("publishAgain") : t("publish")}
      </Button>
      <p className="text-sm text-ink-soft">{t("publishHint")}</p>
    </div>
  );
}
