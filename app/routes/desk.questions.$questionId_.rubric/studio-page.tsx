import { useMemo, useReducer, useState, type KeyboardEvent } from "react";
import { useTryOut } from "~/client/studio/use-try-out";
import { StudioProvider } from "~/components/studio/studio-context";
import type { Node } from "~/components/studio/tree/tree-rows";
import { Sheet } from "~/components/ui/sheet";
import { beginHistory, redo, undo, withEdit, type EditHistory } from "~/domain/studio/edit-history";
import type { RubricEdit } from "~/domain/studio/edit-rubric";
import { rubricProblems } from "~/domain/studio/rubric-problems";
import { variantUse } from "~/domain/studio/variant-use";
import { EditorSheet } from "./editor-sheet";
import { LeaveGuard } from "./leave-guard";
import type { LoadedStudio } from "./load-studio.server";
import { RemoveDialog } from "./remove-dialog";
import { SideSheet } from "./side-sheet";
import { ToolBar } from "./tool-bar";
import { TreeSheet } from "./tree-sheet";
import { useFocus } from "./use-focus";
import { useRemoval } from "./use-removal";
import { useSamples } from "./use-samples";
import { useSavingRubric } from "./use-saving-rubric";

type Step = RubricEdit | "undo" | "redo";

function stepped(history: EditHistory, step: Step): EditHistory {
  return step === "undo" ? undo(history) : step === "redo" ? redo(history) : withEdit(history, step);
}

const PANE = "lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto";

/** The studio at work: one rubric with its history, samples scored beside it, and everything that reads or changes them. */
export function StudioPage({ loaded }: { loaded: LoadedStudio }) {
  const [history, step] = useReducer(stepped, loaded.rubric, beginHistory);
  const [selected, select] = useState<Node | null>(() => firstNode(loaded));
  const [chosenId, choose] = useState<string | null>(null);
  const focus = useFocus();
  const rubric = history.present;
  const problems = useMemo(() => rubricProblems(rubric), [rubric]);
  const saving = useSavingRubric({ loaded, rubric, problems, edit: step });
  const samples = useSamples(loaded);
  const outcomes = useTryOut({ question: loaded.tryOut, rubric, samples: samples.texts });
  const views = samples.views(outcomes);
  const chosen = views.find(({ id }) => id === chosenId) ?? views[0] ?? null;
  const removal = useRemoval(rubric, step, (node) => {
    select(node);
    if (node !== null) focus({ node, where: "row" });
  });
  const use = variantUse(
    rubric,
    views.flatMap(({ outcome, expected }) => (outcome === null ? [] : [{ fired: outcome.fired, expected }])),
  );
  const earned = new Map((chosen?.outcome?.report.points ?? []).map((point) => [point.id, point]));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    // A long text that is being pasted has an undo of its own.
    const inText = event.target instanceof HTMLTextAreaElement && event.target.closest("[data-own-undo]") !== null;
    if (key === "s") saving.save();
    else if (key === "z" && !inText) step(event.shiftKey ? "redo" : "undo");
    else if (key === "y" && !inText) step("redo");
    else return;
    event.preventDefault();
  };
  return (
    <StudioProvider
      value={{
        ...{ rubric, edit: step, problems, use, earned, selected, select, focus },
        materials: loaded.materials,
        askToRemove: removal.ask,
      }}
    >
      <div onKeyDown={onKeyDown} className="grid gap-3 **:scroll-mt-32">
        <div className="sticky top-0 z-20 bg-desk py-1.5">
          <ToolBar
            saving={saving}
            undo={history.past.length === 0 ? null : () => step("undo")}
            redo={history.future.length === 0 ? null : () => step("redo")}
            reference={views.find(({ kind }) => kind === "reference") ?? null}
            marks={loaded.question.marks}
          />
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-[1.35fr_1fr]">
          <div className="grid min-w-0 items-start gap-4 xl:grid-cols-[18rem_minmax(0,1fr)]">
            <Sheet padding="flush" className={`min-w-0 px-3 py-3 ${PANE}`}>
              <TreeSheet />
            </Sheet>
            <Sheet padding="flush" className="min-w-0 px-4 py-3">
              <EditorSheet />
            </Sheet>
          </div>
          <Sheet padding="flush" className={`min-w-0 px-4 py-2 ${PANE}`}>
            <SideSheet
              {...{ samples, views, chosen }}
              onChoose={choose}
              model={{ questionId: loaded.question.id, hasModel: loaded.hasModel }}
            />
          </Sheet>
        </div>
      </div>
      <RemoveDialog node={removal.asked} onClose={removal.close} onRemove={removal.remove} />
      <LeaveGuard unsaved={saving.unsaved} />
    </StudioProvider>
  );
}

function firstNode({ rubric }: LoadedStudio): Node | null {
  if (rubric.mode === "band") return (rubric.topicConcepts ?? []).length > 0 ? { tree: "concepts", path: [0] } : null;
  return rubric.points.length > 0 ? { tree: "points", path: [0] } : null;
}
