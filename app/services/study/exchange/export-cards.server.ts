import { stringify } from "csv-stringify/sync";
import { listAllReviews, listCards } from "@db/queries/study/cards";
import { MOST_CARDS } from "../cards/keep-card.server";
import type { CardInFile } from "./card-file";

export type CardFormat = "json" | "csv" | "tsv";

/** The learner's cards as a file: JSON holds all there is of them, CSV and Anki's TSV the words alone. */
export async function exportCards({ personId, format }: { personId: string; format: CardFormat }): Promise<string> {
  const { rows } = await listCards({ personId, limit: MOST_CARDS, offset: 0 });
  const lines = rows.map(({ kind, front, back }) => [front, back, kind]);
  // A cell that begins like a formula would be worked out by a spreadsheet.
  if (format === "csv") return stringify([["front", "back", "kind"], ...lines], { bom: true, escape_formulas: true });
  if (format === "tsv") {
    const head = "#separator:tab\n#html:false\n#tags column:3\n";
    return head + stringify(lines, { delimiter: "\t" });
  }
  const reviews = await listAllReviews({ personId });
  const cards = rows.map(({ id, personId: _person, ...card }): CardInFile => ({
    ...card,
    reviews: reviews
      .filter(({ cardId }) => cardId === id)
      .map(({ rating, dueBefore, memoryBefore, at, undoneAt }) => ({ rating, dueBefore, memoryBefore, at, undoneAt })),
  }));
  return JSON.stringify({ format: "study-cards", version: 1, cards }, null, 1);
}
