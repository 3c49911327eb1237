import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";

/** Marks of an earlier visit that another tutor's came before: taken up again or thrown away. */
export function KeptNotice({ onRestore, onDrop }: { onRestore: () => void; onDrop: () => void }) {
  const { t } = useTranslation("markingDesk");
  return (
    <div className="mb-6">
      <Notice
        kind="warning"
        live
        actions={
          <>
            <Button onClick={onRestore}>{t("script.keptRestore")}</Button>
            <Button variant="quiet" onClick={onDrop}>
              {t("script.keptDrop")}
            </Button>
          </>
        }
      >
        {t("script.kept")}
      </Notice>
    </div>
  );
}
