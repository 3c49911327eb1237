import { listTaughtAssignments } from "@db/queries/board/list-taught-assignments";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import type { Viewer } from "~/domain/access/viewer";

/** The newest ones; what is older is exported with its class. */
const LIMIT = 50;

/** The classes of a tutor, and the assignments of the one that is looked at. */
export async function loadExports({ viewer, asked }: { viewer: Viewer & { kind: "account" }; asked: string }) {
  const personId = viewer.role === "admin" ? null : viewer.personId;
  const [open, archived] = await Promise.all([
    listTaughtClasses({ personId, archived: false }),
    listTaughtClasses({ personId, archived: true }),
  ]);
  const classes = [...open, ...archived].map(({ id, name }) => ({ id, name }));
  const chosen = classes.find(({ id }) => id === asked) ?? classes[0] ?? null;
  const rows = chosen ? await listTaughtAssignments({ classIds: [chosen.id], limit: LIMIT }) : [];
  return {
    classes,
    chosen,
    assignments: rows.map(({ assignment: { id, title, dueAt }, candidates, handedIn }) => ({
      ...{ id, title, dueAt, candidates, handedIn },
    })),
  };
}
