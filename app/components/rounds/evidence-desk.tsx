import type { ReactNode } from "react";
import { KeyHelp } from "~/components/marking-desk/key-help";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { AnswerSheet, type AnsweredPoint } from "./answer-sheet";
import { useEvidence, type Evidence, type EvidenceSheet, type TypedPlaces } from "./use-evidence";

const DEEDS = ["next", "previous", "marks", "forward", "back", "evidence", "reason", "help"] as const;

type Props = {
  id: string;
  title: string;
  sheet: EvidenceSheet & { points: readonly AnsweredPoint[] };
  typed: TypedPlaces;
  /** The form beside the answer. */
  children: (evidence: Evidence) => ReactNode;
};

/** An answer beside the form that marks it: what is selected of the one becomes evidence in the other. */
export function EvidenceDesk({ id, title, sheet, typed, children }: Props) {
  const evidence = useEvidence({ sheet, typed });
  const { helpOpen, setHelpOpen, keyChoice, choosing } = evidence;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <AnswerSheet answer={sheet.answer} points={sheet.points} chosen={evidence.places} textRef={evidence.text} />
      <div ref={evidence.fields} className="min-w-0">
        <Sheet labelledBy={id}>
          <SheetTitle
            id={id}
            aside={
              choosing ? (
                <KeyHelp
                  {...{ open: helpOpen, onOpen: setHelpOpen, on: keyChoice.on, onChoice: keyChoice.choose }}
                  deeds={DEEDS}
                />
              ) : null
            }
          >
            {title}
          </SheetTitle>
          {children(evidence)}
        </Sheet>
      </div>
    </div>
  );
}
