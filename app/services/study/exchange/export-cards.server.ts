import { stringify } from "csv-stringify/sync";
import { listAllReviews, listCards } from "@db/queries/study/cards";
import { inertCell } from "~/domain/exports/inert-cell";
import { MOST_CARDS } from "../cards/keep-card.server";
import type { CardInFile } from "./card-file";

export type CardFormat = "json" | "csv" | "tsv";

/** The learner's cards as a file: JSON holds all there is of them, CSV and Anki's TSV the words alone. */
export async function exportCards({ personId, format }: { personId: string; format: CardFormat }): Promise<string> {
  const { rows } = await listCards({ personId, limit: MOST_CARDS, offset: 0 });
  const lines = rows.map(({ kind, front, back }) => [front, back, kind]);
  if (format === "csv") {
    return stringify([["front", "back", "kind"], ...lines.map((cells) => cells.map(inertCell))], { bom: true });
  }
  if (format === "tsv") {
    const head = "#separator:tab\n#html:false\n#tags column:3\n";
    // A line that begins with # would be read as a remark.
    return head + stringify(lines, { delimiter: "\t", quoted_match: /^#/ });
  }
  const all = await listAllReviews({ personId });
  const reviews = new Map<string, typeof all>();
  for (const review of all) {
    const own = reviews.get(review.cardId);
    if (own) own.push(review);
    else reviews.set(review.cardId, [review]);
  }
  const cards = rows.map(({ id, personId: _person, ...card }): CardInFile => ({
    ...card,
    reviews: (reviews.get(id) ?? []).map(({ rating, dueBefore, memoryBefore, at, undoneAt }) => ({
      rating,
      dueBefore,
      memoryBefore,
      at,
      undoneAt,
    })),
  }));
  return JSON.stringify({ format: "study-cards", version: 1, cards });
}
