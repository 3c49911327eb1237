import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { Dialog } from "~/components/ui/dialog";
import { Checkbox } from "~/components/ui/form/checkbox";

const KEPT_AS = "marking-keys";

/** Whether single keys are used on this device; on until somebody switches them off. */
export function useKeyChoice() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(kept() !== "off"), []);
  const choose = (choice: boolean) => {
    setOn(choice);
    try {
      window.localStorage.setItem(KEPT_AS, choice ? "on" : "off");
    } catch {
      // forbidden: the choice holds for this page
    }
  };
  return { on, choose };
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["1", "credit"],
  ["2", "part"],
  ["3", "deny"],
  ["m", "marks"],
  ["]", "forward"],
  ["[", "back"],
  ["e", "evidence"],
  ["c", "comment"],
  ["1–9", "bank"],
  ["x", "strike"],
  ["w", "wave"],
  ["o", "circle"],
  ["i", "insert"],
  ["g", "good"],
  ["t", "error"],
  ["u", "upgrade"],
  ["r", "reason"],
  ["Enter", "save"],
  ["n", "skip"],
  ["b", "before"],
  ["?", "help"],
] as const;

type Props = { open: boolean; onOpen: (open: boolean) => void; on: boolean; onChoice: (on: boolean) => void };

/** What each key does, and the switch that turns them off. */
export function KeyHelp({ open, onOpen, on, onChoice }: Props) {
  const { t } = useTranslation("markingDesk");
  return (
    <Dialog
      title={t("keys.title")}
      open={open}
      onOpenChange={onOpen}
      trigger={
        <Button size="small" variant="quiet" aria-keyshortcuts="?">
          {t("keys.open")}
        </Button>
      }
    >
      <Checkbox
        label={t("keys.on")}
        hint={t("keys.onHint")}
        checked={on}
        onChange={(event) => onChoice(event.currentTarget.checked)}
      />
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {KEYS.map(([key, does]) => (
          <div key={does} className="contents">
            <dt>
              <kbd className="figures rounded-sm border border-edge px-2">{key}</kbd>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
