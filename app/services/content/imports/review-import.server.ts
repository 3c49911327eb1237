import { readForReview, type ReviewedReading } from "@content/import/review/read-for-review";
import { printPack } from "@content/print/print-pack";
import type { PackImport } from "@db/schema/rows";
import { undecidedChanges } from "~/domain/importing/change-rows";
import { alreadyInPacks } from "./already-in-packs.server";

export type ImportReview = ReviewedReading & {
  /** How many changes nobody has decided; 0 lets the text in. */
  undecided: number;
  /** The canonical file it becomes; null while the text cannot be read as this kind. */
  file: string | null;
};

/**
 * A text under review as it reads with the decisions so far. Each article that some pack holds already is one more doubt;
 * once the text is no longer open only what was decided is shown, as it was then.
 */
export async function reviewImport(row: PackImport): Promise<ImportReview> {
  const { source, kind, title, decisions, state } = row;
  const review = readForReview(source, { kind, decisions });
  const { reading } = review;
  const held = reading.ok && reading.pack.kind === "material" ? await alreadyInPacks(reading.pack) : [];
  const all = [...review.changes, ...held];
  const changes = state === "open" ? all : all.filter(({ key }) => decisions[key] !== undefined);
  const pack = reading.ok ? { ...reading.pack, title: title ?? reading.pack.title } : null;
  const file = pack === null ? null : review.canonical ? source : printPack(pack);
  return { ...review, changes, file, undecided: undecidedChanges(changes, decisions).length };
}
