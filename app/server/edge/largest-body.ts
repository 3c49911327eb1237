import type { PolicyName } from "~/domain/access/policies";
import type { AccessEntry } from "../access/registry";

const MIB = 1024 * 1024;

/** Of what candidates and visitors send: twice the longest answer as a form, whose characters take nine bytes each. */
const FORM_BYTES = 2 * MIB;
/** Of what the desk sends: the longest scoring rules as a form. */
const DESK_FORM_BYTES = 12 * MIB;
/** With files in it. Each file has a bound of its own, which answers with a clearer sentence. */
const FILES_BYTES = 64 * MIB;

const AT_THE_DESK = new Set<PolicyName>(["tutor", "admin"]);

/** The routes whose forms hold files; a test finds those that are missing. */
export const ROUTES_WITH_FILES: ReadonlySet<string> = new Set([
  "routes/attempts.$attemptId_.photos",
  "routes/clippings",
  "routes/desk.assignments_.$assignmentId_.hand-in.$personId",
  "routes/desk.classes_.$classId_.roster",
  "routes/desk.exports_.bundle",
  "routes/desk.imports.$importId",
  "routes/desk.packs",
  "routes/desk.packs_.$packId_.source",
  "routes/desk.questions.$questionId",
  "routes/review_.cards",
  "routes/sittings.$sittingId_.photos",
]);

/**
 * The most bytes that an address takes. A form is read whole before any code of its page sees it, so that without a bound anybody
 * could fill the memory and stop the server for all others with a single one.
 */
export function largestBody({ route, write }: Pick<AccessEntry, "route" | "write">): number {
  if (route !== null && ROUTES_WITH_FILES.has(route)) return FILES_BYTES;
  return AT_THE_DESK.has(write) ? DESK_FORM_BYTES : FORM_BYTES;
}
