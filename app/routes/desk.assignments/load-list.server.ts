import { listTaughtAssignments, type TaughtAssignmentRow } from "@db/queries/board/list-taught-assignments";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import type { AccountViewer } from "~/server/auth.server";

const MAX_SHOWN = 300;

export type AssignmentState = "scheduled" | "open" | "due" | "withdrawn";

/** The assignments of the classes the viewer teaches, or of one of them. */
export async function loadList({ viewer, classId, now }: { viewer: AccountViewer; classId: string; now: number }) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const classes = await listTaughtClasses({ personId, archived: false });
  const chosen = classes.filter(({ id }) => classId === "" || id === classId);
  const rows = await listTaughtAssignments({ classIds: chosen.map(({ id }) => id), limit: MAX_SHOWN });
  return {
    classes: classes.map(({ id, name }) => ({ id, name })),
    classId: chosen.length === 1 && classId !== "" ? classId : "",
    assignments: rows.map((row) => toListed(row, now)),
    now,
  };
}

function toListed({ assignment, className, candidates, handedIn }: TaughtAssignmentRow, now: number) {
  const { id, title, mode, opensAt, dueAt } = assignment;
  return { id, title, mode, opensAt, dueAt, className, candidates, handedIn, state: stateOf(assignment, now) };
}

function stateOf({ withdrawnAt, opensAt, dueAt }: TaughtAssignmentRow["assignment"], now: number): AssignmentState {
  if (withdrawnAt !== null) return "withdrawn";
  if (now < opensAt) return "scheduled";
  return dueAt !== null && now > dueAt ? "due" : "open";
}

export type ListedAssignment = ReturnType<typeof toListed>;
