import { countTaughtAssignments, listTaughtAssignments } from "@db/queries/board/list-taught-assignments";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import type { AccountViewer } from "~/server/auth.server";
import { placeOf } from "~/server/forms/read-page.server";

/** Assignments of one page. */
const A_PAGE = 50;

type LoadExports = { viewer: AccountViewer; classId: string; page: number };

/** The classes of a tutor, and the assignments of the one that is looked at. */
export async function loadExports({ viewer, classId, page: asked }: LoadExports) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const [open, archived] = await Promise.all([
    listTaughtClasses({ personId, archived: false }),
    listTaughtClasses({ personId, archived: true }),
  ]);
  const classes = [...open, ...archived].map(({ id, name }) => ({ id, name }));
  const chosen = classes.find(({ id }) => id === classId) ?? classes[0] ?? null;
  const classIds = chosen ? [chosen.id] : [];
  const count = await countTaughtAssignments({ classIds });
  const { page, pages, offset } = placeOf({ asked, count, size: A_PAGE });
  const rows = await listTaughtAssignments({ classIds, limit: A_PAGE, offset });
  return {
    classes,
    chosen,
    assignments: rows.map(({ assignment: { id, title, dueAt }, candidates, handedIn }) => ({
      ...{ id, title, dueAt, candidates, handedIn },
    })),
    page,
    pages,
  };
}
