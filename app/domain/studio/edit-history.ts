import type { Rubric } from "@content/contract/rubric";
import { editRubric, type RubricEdit } from "./edit-rubric";

/** A rubric under work with what undo and redo need. `typing` names the value that the last edit set, letter by letter. */
export type EditHistory = { past: Rubric[]; present: Rubric; future: Rubric[]; typing: string | null };

/** Steps that can be undone; more than anybody goes back, and a bound on what a page keeps. */
const MOST_STEPS = 300;

/** A history that begins with a stored rubric. */
export function beginHistory(rubric: Rubric): EditHistory {
  return { past: [], present: rubric, future: [], typing: null };
}

/** One edit further. Setting the same value again and again (typing) is one step; an edit that changes nothing is none. */
export function withEdit(history: EditHistory, edit: RubricEdit): EditHistory {
  const present = editRubric(history.present, edit);
  if (present === history.present) return history;
  const typing = typingOf(edit);
  if (typing !== null && typing === history.typing) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present, future: [], typing };
}

/** One step back; the same history where there is none. */
export function undo(history: EditHistory): EditHistory {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], typing: null };
}

/** One step forward again; the same history where there is none. */
export function redo(history: EditHistory): EditHistory {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, typing: null };
}

/** Values that are typed letter by letter. What is chosen, selected or listed is a step of its own each time. */
const TYPED: ReadonlySet<string> = new Set([
  "label",
  "marks",
  "share",
  "not",
  "variants",
  "bestOf",
  "acceptableAngles",
]);

function typingOf(edit: RubricEdit): string | null {
  switch (edit.do) {
    case "set-group":
      return `group ${edit.at.join(".")}`;
    case "set-point":
    case "set-way":
    case "set-concept":
    case "set-rubric": {
      const keys = Object.keys(edit.set);
      const at = "at" in edit ? [edit.at].flat().join(".") : "";
      return keys.every((key) => TYPED.has(key)) ? `${edit.do} ${at} ${keys.join()}` : null;
    }
    default:
      return null;
  }
}
