import { Check, CloudOff, LoaderCircle, Lock, PenLine, TriangleAlert } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { formatTime } from "~/i18n/format/format";
import type { Language } from "~/i18n/language/language";
import { classNames } from "../ui/class-names";

export type SaveState =
  | { kind: "empty" }
  | { kind: "pending" }
  | { kind: "saving" }
  | { kind: "saved"; number: number; at: number }
  | { kind: "local" }
  | { kind: "kept" }
  | { kind: "failed" }
  | { kind: "full" }
  | { kind: "waiting" }
  | { kind: "unkept" }
  | { kind: "conflict" }
  | { kind: "readonly" }
  | { kind: "sealed" };

type Props = { state: SaveState; language: Language; timeZone: string };

const LOOKS = {
  empty: { Icon: PenLine, colour: "text-ink-soft" },
  pending: { Icon: PenLine, colour: "text-ink-soft" },
  saving: { Icon: LoaderCircle, colour: "text-ink-soft" },
  saved: { Icon: Check, colour: "text-good" },
  local: { Icon: CloudOff, colour: "text-warn" },
  kept: { Icon: TriangleAlert, colour: "text-warn" },
  failed: { Icon: TriangleAlert, colour: "text-vermilion" },
  full: { Icon: TriangleAlert, colour: "text-vermilion" },
  waiting: { Icon: CloudOff, colour: "text-warn" },
  unkept: { Icon: TriangleAlert, colour: "text-warn" },
  conflict: { Icon: TriangleAlert, colour: "text-vermilion" },
  readonly: { Icon: Lock, colour: "text-warn" },
  sealed: { Icon: Lock, colour: "text-ink-soft" },
};

/** States a candidate must hear about at once; saving and saved alternate every few seconds and stay silent. */
const SPOKEN: ReadonlySet<SaveState["kind"]> = new Set(
  "local kept failed unkept full waiting conflict readonly sealed".split(" ") as SaveState["kind"][],
);

/** What has happened to the text: the number and server time of the last saved version, or why there is none. */
export function SaveReceipt({ state, language, timeZone }: Props) {
  const { t } = useTranslation("writing");
  const { Icon, colour } = LOOKS[state.kind];
  const words =
    state.kind === "saved"
      ? t("receipt.saved", { number: state.number, time: formatTime(state.at, language, timeZone) })
      : t(`receipt.${state.kind}`);
  return (
    <div className={classNames("flex min-h-6 items-center gap-1.5 text-sm", colour)} data-save-state={state.kind}>
      <Icon aria-hidden className={classNames("size-4 shrink-0", state.kind === "saving" && "animate-spin")} />
      <span data-figures className="figures">
        {words}
      </span>
      <span role="status" className="sr-only">
        {SPOKEN.has(state.kind) ? words : ""}
      </span>
    </div>
  );
}
