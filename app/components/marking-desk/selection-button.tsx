import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";

/** Rests a point on what is selected of the answer. */
export function SelectionButton({ onUse }: { onUse: () => void }) {
  const { t } = useTranslation("markingDesk");
  return (
    <Button
      size="small"
      aria-keyshortcuts="e"
      // Pressing a button would take the selection away before it is read.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {t("script.useSelection")}
    </Button>
  );
}
