import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Dialog } from "~/components/ui/modal/dialog";
import { Checkbox } from "~/components/ui/form/checkbox";

const KEYS = {
  next: "j",
  previous: "k",
  credit: "1",
  part: "2",
  deny: "3",
  marks: "m",
  forward: "]",
  back: "[",
  evidence: "e",
  comment: "c",
  bank: "1–9",
  strike: "x",
  wave: "w",
  circle: "o",
  insert: "i",
  good: "g",
  error: "t",
  upgrade: "u",
  reason: "r",
  save: "Enter",
  skip: "n",
  before: "b",
  help: "?",
} as const;

type Deed = keyof typeof KEYS;
const ALL = Object.keys(KEYS) as Deed[];

type Props = {
  open: boolean;
  onOpen: (open: boolean) => void;
  on: boolean;
  onChoice: (on: boolean) => void;
  /** What the keys of this page do; on the marking desk all of it. */
  deeds?: readonly Deed[];
};

/** What each key does, and the switch that turns them off. */
export function KeyHelp({ open, onOpen, on, onChoice, deeds = ALL }: Props) {
  const { t } = useTranslation("markingDesk");
  return (
    <>
      <Button size="small" variant="quiet" aria-keyshortcuts="?" aria-haspopup="dialog" onClick={() => onOpen(true)}>
        {t("keys.open")}
      </Button>
      <Dialog title={t("keys.title")} open={open} onOpenChange={onOpen}>
        <Checkbox
          label={t("keys.on")}
          hint={t("keys.onHint")}
          checked={on}
          onChange={(event) => onChoice(event.currentTarget.checked)}
        />
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {deeds.map((does) => (
            <div key={does} className="contents">
              <dt>
                <kbd className="figures rounded-sm border border-edge px-2">{KEYS[does]}</kbd>
              </dt>
              <dd>{t(`keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
