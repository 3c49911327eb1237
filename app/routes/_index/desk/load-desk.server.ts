import { listAssignableSets } from "@db/queries/board/list-assignable-sets";
import { listTaughtAssignments } from "@db/queries/board/list-taught-assignments";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import { findOwnSample } from "@db/queries/classes/samples";
import type { Viewer } from "~/domain/access/viewer";

/** So many sets are counted: more are enough. */
const MAX_SETS = 300;
/** Assignments shown; the rest stands on its own page. */
const SHOWN = 5;

type LoadDesk = { viewer: Extract<Viewer, { kind: "account" }> };

/** A tutor's home: how far the three first steps are, the sample class, and the latest assignments. Sample classes are no step. */
export async function loadDesk({ viewer }: LoadDesk) {
  const classes = await listTaughtClasses({
    personId: viewer.role === "admin" ? null : viewer.personId,
    archived: false,
  });
  const own = classes.filter(({ demo }) => !demo);
  const given = await listTaughtAssignments({ classIds: own.map(({ id }) => id), limit: SHOWN });
  return {
    steps: {
      classes: own.length,
      sets: (await listAssignableSets({ limit: MAX_SETS })).length,
      given: given.length > 0,
    },
    sampleClassId: await findOwnSample({ personId: viewer.personId }),
    assignments: given
      .filter(({ assignment }) => assignment.withdrawnAt === null)
      .map(({ assignment: { id, title, dueAt }, className, candidates, handedIn }) => ({
        ...{ id, title, dueAt, className, candidates, handedIn },
      })),
  };
}

export type LoadedDesk = Awaited<ReturnType<typeof loadDesk>>;
