import type { Family } from "@content/contract/family";
import type { GenreId } from "@content/contract/genre";
import { isStaff, type Viewer } from "./viewer";
import { isReleased, visibleParts, type AssignmentForAccess, type QuestionForAccess } from "./visible-parts";

export type EntryForAccess = {
  packId: string;
  kind: "framework" | "model" | "theory";
  genre: GenreId | null;
  status: "draft" | "published";
};

/** A question of a pack that may close parts of its library, with the assignments of it to the viewer. */
export type QuestionOfPack = QuestionForAccess & {
  packId: string;
  family: Family;
  genre: GenreId | null;
  assignments: readonly AssignmentForAccess[];
};

/** Entries of a pack that are not there for the viewer: of `kinds`, and of one genre where `genre` says so. */
export type Withheld = { packId: string; kinds: "all" | "outlines" | "theory"; genre: GenreId | null };

/** Families whose reference is an outline or a whole text, as frameworks and models are. */
const OUTLINED: readonly Family[] = ["document", "essay", "outline"];
/** Families that theory may answer: a 概括 is taken from its material alone. */
const ARGUED: readonly Family[] = ["analysis", "proposal", "document", "essay", "outline"];

/**
 * What of the library is kept from the viewer. An assignment to them that keeps anything back closes its whole pack, as it
 * closes its drills; a reserved question that they may not see closes the outlines, models and theory that could answer it.
 */
export function withheldEntries(
  viewer: Viewer,
  assignmentsOfPacks: ReadonlyMap<string, readonly AssignmentForAccess[]>,
  questions: readonly QuestionOfPack[],
): Withheld[] {
  if (isStaff(viewer)) return [];
  const closed = [...assignmentsOfPacks]
    .filter(([, assignments]) => !isReleased(assignments))
    .map(([packId]): Withheld => ({ packId, kinds: "all", genre: null }));
  const reserved = questions.filter(
    (question) =>
      question.visibility === "reserved" &&
      question.status !== "retired" &&
      !visibleParts(viewer, question, question.assignments, "browse").prompt,
  );
  const rules = reserved.flatMap(({ packId, family, genre }): Withheld[] => [
    ...(OUTLINED.includes(family) ? [{ packId, kinds: "outlines" as const, genre }] : []),
    ...(ARGUED.includes(family) ? [{ packId, kinds: "theory" as const, genre: null }] : []),
  ]);
  return [...new Map([...closed, ...rules].map((rule) => [JSON.stringify(rule), rule])).values()];
}

/** The one rule for what leaves the server of the library: staff see every entry, others published ones that nothing withholds. */
export function visibleEntry(viewer: Viewer, entry: EntryForAccess, withheld: readonly Withheld[]): boolean {
  if (isStaff(viewer)) return true;
  return entry.status === "published" && !withheld.some((rule) => covers(rule, entry));
}

function covers(rule: Withheld, entry: EntryForAccess): boolean {
  if (rule.packId !== entry.packId) return false;
  if (rule.kinds === "all") return true;
  if (rule.kinds === "theory") return entry.kind === "theory";
  return entry.kind !== "theory" && (rule.genre === null || entry.genre === null || rule.genre === entry.genre);
}
