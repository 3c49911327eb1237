import {
  countTaughtAssignments,
  listTaughtAssignments,
  type TaughtAssignmentRow,
} from "@db/queries/board/list-taught-assignments";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import type { AccountViewer } from "~/server/auth.server";
import { placeOf } from "~/server/forms/read-page.server";

/** Assignments of one page of the list. */
const A_PAGE = 50;
/** The calendar looks through so many, those that open last. */
const IN_CALENDAR = 300;

type LoadList = { viewer: AccountViewer; classId: string; view: "list" | "calendar"; page: number; now: number };

export type AssignmentState = "scheduled" | "open" | "due" | "withdrawn";

/** The assignments of the classes the viewer teaches, or of one of them. */
export async function loadList({ viewer, classId, view, page: asked, now }: LoadList) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const classes = await listTaughtClasses({ personId, archived: false });
  const chosen = classes.filter(({ id }) => classId === "" || id === classId);
  const classIds = chosen.map(({ id }) => id);
  const count = view === "list" ? await countTaughtAssignments({ classIds }) : 0;
  const { page, pages, offset } = placeOf({ asked, count, size: A_PAGE });
  const shown = view === "list" ? { limit: A_PAGE, offset } : { limit: IN_CALENDAR };
  const rows = await listTaughtAssignments({ classIds, ...shown });
  return {
    classes: classes.map(({ id, name }) => ({ id, name })),
    classId: chosen.length === 1 && classId !== "" ? classId : "",
    assignments: rows.map((row) => toListed(row, now)),
    page,
    pages,
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
