import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { Floating, type Anchor } from "./floating";

export type MarkAction = "highlight" | "underline" | "note" | "outline";
const ACTIONS: readonly MarkAction[] = ["highlight", "underline", "note", "outline"];

type Props = {
  anchor: Anchor;
  focus: boolean;
  onAct: (action: MarkAction) => void;
  onClose: () => void;
  onDismiss: () => void;
  /** What else may be done with them. */
  more?: ReactNode;
};

/** What may be done with the words just selected. */
export function MarkToolbar({ anchor, focus, onAct, onClose, onDismiss, more }: Props) {
  const { t } = useTranslation("notes");
  return (
    <Floating role="toolbar" label={t("toolbar.label")} {...{ anchor, focus, onClose, onDismiss }}>
      <div className="flex flex-wrap gap-1">
        {ACTIONS.map((action) => (
          <Button key={action} size="small" variant="quiet" className="min-h-11" onClick={() => onAct(action)}>
            {action === "highlight" || action === "underline" ? (
              <span className="material-mark" data-kind={action}>
                {t(`style.${action}`)}
              </span>
            ) : (
              t(`toolbar.${action}`)
            )}
          </Button>
        ))}
        {more}
      </div>
    </Floating>
  );
}
