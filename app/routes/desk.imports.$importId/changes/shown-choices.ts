import type { RowView } from "../load-import.server";

/** What a row's radio buttons may say: a decision, or that its places are decided one by one. */
export type ChoiceValue = "keep" | "alter" | "each";

/** By the name of the radio buttons. */
export type Shown = Record<string, ChoiceValue>;

/** The field that holds what the form's radio buttons said when the page was made. */
export const SHOWN_FIELD = "shown";

/** The name of the radio buttons of a row. */
export const rowField = ({ id, count }: Pick<RowView, "id" | "count">) => (count > 1 ? `g:${id}` : `d:${id}`);

/** The name of the radio buttons of a single place in a row. */
export const placeField = (key: string) => `d:${key}`;

/** What the radio buttons of these rows say, by name; without those that nobody has chosen. */
export function shownChoices(rows: readonly Pick<RowView, "id" | "count" | "decision" | "members">[]): Shown {
  const shown: Shown = {};
  for (const row of rows) {
    if (row.decision !== null) shown[rowField(row)] = row.decision === "mixed" ? "each" : row.decision;
    for (const { key, decision } of row.members ?? []) if (decision !== null) shown[placeField(key)] = decision;
  }
  return shown;
}
