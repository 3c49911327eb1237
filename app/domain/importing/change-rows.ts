import type { Decision, Decisions, ImportChange } from "@content/contract/exchange/import-review";

/** What was decided of the changes of a row; `mixed` where they were decided differently, null while any is undecided. */
export type RowDecision = Decision | "mixed" | null;

/** One row of the review: a change, or several that are alike and may be decided together. */
export type ChangeRow = Omit<ImportChange, "key"> & {
  /** The key of its first change: stays while others are decided. */
  id: string;
  /** At least one, in the order of the text. */
  members: { key: string; line: number; decision: Decision | null }[];
  decision: RowDecision;
};

/** The order in which the groups are shown: what needs thought first. */
export const CHANGE_GROUPS = ["doubt", "repair", "join", "drop"] as const satisfies readonly ImportChange["group"][];

/** Same text on several lines is one row where only the text can differ; a doubt or a dropped line is judged where it stands. */
const COLLAPSED: readonly ImportChange["group"][] = ["repair"];

/** The changes of an import as rows, by group and line. Repairs that read alike, before and after, become one row. */
export function changeRows(changes: readonly ImportChange[], decisions: Decisions): ChangeRow[] {
  const rows = new Map<string, ChangeRow>();
  for (const { key, ...change } of changes) {
    const { group, kind, before, after, alternative } = change;
    const alike = COLLAPSED.includes(group) ? JSON.stringify([group, kind, before, after, alternative]) : key;
    const row = rows.get(alike) ?? { ...change, id: key, members: [], decision: null };
    row.members.push({ key, line: change.line, decision: decisions[key] ?? null });
    rows.set(alike, row);
  }
  const list = [...rows.values()].map((row) => ({ ...row, decision: decisionOf(row.members) }));
  return CHANGE_GROUPS.flatMap((group) => list.filter((row) => row.group === group).sort((a, b) => a.line - b.line));
}

function decisionOf(members: ChangeRow["members"]): RowDecision {
  const [first] = members;
  if (first === undefined || members.some(({ decision }) => decision === null)) return null;
  return members.every(({ decision }) => decision === first.decision) ? first.decision : "mixed";
}

/** The changes that a tutor has not decided yet. */
export function undecidedChanges(changes: readonly ImportChange[], decisions: Decisions): ImportChange[] {
  return changes.filter(({ key }) => decisions[key] === undefined);
}
