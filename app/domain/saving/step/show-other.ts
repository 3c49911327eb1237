import type { SavingState, SavingStep } from "../client-state";
import type { HeadText } from "../protocol";

/** Goes on from another page's text: this page's own is stored, and where the candidate chose, the choice is to be. */
export function showOther(state: SavingState, head: HeadText): SavingStep {
  const next: SavingState = {
    ...state,
    text: head.text,
    writtenAt: null,
    acked: head,
    parent: head.number,
    conflict: null,
    dirtySince: null,
    mustSend: state.conflict?.choice === "theirs",
  };
  return {
    state: next,
    commands: [
      { kind: "forget", text: state.text },
      { kind: "show-text", text: head.text },
    ],
  };
}
