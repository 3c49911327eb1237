import type { MatchedRoster, RosterEntry } from "./match-roster";
import type { RosterProblem } from "./roster";

/** More are counted only: whoever sees fifty mends the file. */
const PROBLEMS = 50;
const COLUMNS = 20;

type First<Item> = { first: Item[]; count: number };

/** What a page shows of a roster: everybody who would be entered, of the rest the beginning and how much there is. */
export type ShownRoster = { entries: RosterEntry[]; problems: First<RosterProblem>; ignored: First<string> };

/** A roster as a page shows it, so that what a wrong file holds makes no page of megabytes. */
export function shownRoster({ entries, problems, ignored }: MatchedRoster): ShownRoster {
  return { entries, problems: firstOf(problems, PROBLEMS), ignored: firstOf(ignored, COLUMNS) };
}

function firstOf<Item>(items: readonly Item[], most: number): First<Item> {
  return { first: items.slice(0, most), count: items.length };
}
