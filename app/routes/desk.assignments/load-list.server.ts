import {
  countTaughtAssignments,
  listTaughtAssignments,
  type TaughtAssignmentRow,
} from "@db/queries/board/list-taught-assignments";
import { countMoments, listMoments } from "@db/queries/board/list-moments";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import type { AccountViewer } from "~/server/auth.server";
import { placeOf } from "~/server/forms/read-page.server";

/** Lines of one page: assignments in the list, times in the calendar. */
const A_PAGE = 50;

type LoadList = { viewer: AccountViewer; classId: string; view: "list" | "calendar"; page: number; now: number };

export type AssignmentState = "scheduled" | "open" | "due" | "withdrawn";

/** The assignments of the classes the viewer teaches, or of one of them: one page of them all, or of their times to come. */
export async function loadList({ viewer, classId, view, page, now }: LoadList) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const classes = await listTaughtClasses({ personId, archived: false });
  const chosen = classes.filter(({ id }) => classId === "" || id === classId);
  const classIds = chosen.map(({ id }) => id);
  const count = await countTaughtAssignments({ classIds });
  return {
    classes: classes.map(({ id, name }) => ({ id, name })),
    classId: chosen.length === 1 && classId !== "" ? classId : "",
    none: count === 0,
    ...(view === "list"
      ? await listPage({ classIds, asked: page, count, now })
      : await calendarPage({ classIds, asked: page, from: now })),
  };
}

type OnePage = { classIds: readonly string[]; asked: number };

async function listPage({ classIds, asked, count, now }: OnePage & { count: number; now: number }) {
  const { page, pages, offset } = placeOf({ asked, count, size: A_PAGE });
  const rows = await listTaughtAssignments({ classIds, limit: A_PAGE, offset });
  return { view: "list" as const, assignments: rows.map((row) => toListed(row, now)), page, pages };
}

async function calendarPage({ classIds, asked, from }: OnePage & { from: number }) {
  const count = await countMoments({ classIds, from });
  const { page, pages, offset } = placeOf({ asked, count, size: A_PAGE });
  const moments = await listMoments({ classIds, from, limit: A_PAGE, offset });
  return { view: "calendar" as const, moments, page, pages };
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
