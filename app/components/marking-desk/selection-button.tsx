import { useTranslation } from "~/i18n/use-translation";
import { ScriptButton } from "~/components/ui/listening/script-button";

/** Rests a point on what is selected of the answer. */
export function SelectionButton({ onUse }: { onUse: () => void }) {
  const { t } = useTranslation("markingDesk");
  return (
    <ScriptButton
      size="small"
      aria-keyshortcuts="e"
      // Pressing a button would take the selection away before it is read.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {t("script.useSelection")}
    </ScriptButton>
  );
}
