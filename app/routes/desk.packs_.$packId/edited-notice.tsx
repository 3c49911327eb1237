import { useTranslation } from "~/i18n/use-translation";
import { Notice } from "~/components/ui/notice";

/** What a new version of the text did to the questions. */
export function EditedNotice({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation("desk");
  const count = (name: string) => Number(search.get(name)) || 0;
  const [changed, removed, left] = [count("changed"), count("removed"), count("left")];
  return (
    <Notice kind="success" live>
      <p>{changed > 0 ? t("source.changed", { count: changed }) : t("source.unchanged")}</p>
      {removed > 0 ? <p>{t("source.removed", { count: removed })}</p> : null}
      {left > 0 ? <p>{t("source.left", { count: left })}</p> : null}
    </Notice>
  );
}
