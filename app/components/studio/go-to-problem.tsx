import type { ReactNode } from "react";
import type { RubricProblem } from "~/domain/studio/rubric-problems";
import { useStudio } from "./studio-context";
import { problemNode } from "./problem-node";

/** Leads to the field where something is wrong. */
export function GoToProblem({ problem, children }: { problem: RubricProblem | undefined; children: ReactNode }) {
  const { select, focus } = useStudio();
  const go = () => {
    const node = problemNode(problem?.path ?? []);
    if (node === null) return document.querySelector<HTMLElement>("[data-rules] [aria-invalid=true]")?.focus();
    select(node);
    focus({ node, where: "field" });
  };
  return (
    <button type="button" onClick={go} className="text-start text-vermilion underline underline-offset-4">
      {children}
    </button>
  );
}
