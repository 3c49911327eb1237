import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { useFailureText } from "./use-failure-text";
import type { useProposal } from "./use-proposal";

type Props = {
  label: string;
  /** What the button is about, where several stand on a page. */
  of: string;
  proposal: Pick<ReturnType<typeof useProposal>, "cancel"> & {
    state: { step: "idle" | "waiting" | "done" } | { step: "failed"; failure: { reason: string; minutes?: number } };
  };
  /** How many of what came are still to be decided. */
  left: number;
  onAsk: () => void;
};

/** Asks for proposals, tells that it waits and can be cancelled meanwhile, and says what came or why there is nothing. */
export function ProposalButton({ label, of, proposal, left, onAsk }: Props) {
  const { t } = useTranslation("adviceDesk");
  const failureText = useFailureText();
  const { state, cancel } = proposal;
  const waiting = state.step === "waiting";
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" pending={waiting} aria-label={`${label} ${of}`} onClick={onAsk}>
        {label}
      </Button>
      {waiting ? (
        <Button size="small" aria-label={`${t("propose.cancel")} ${of}`} onClick={cancel}>
          {t("propose.cancel")}
        </Button>
      ) : null}
      <span role="status" className="min-w-0 text-sm text-ink-soft">
        {waiting ? t("propose.waiting") : null}
        {state.step === "failed" ? failureText(state.failure) : null}
        {state.step === "done" ? t(left === 0 ? "propose.allDecided" : "propose.left", { count: left }) : null}
      </span>
    </div>
  );
}
