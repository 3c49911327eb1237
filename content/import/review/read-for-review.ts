import type { Decisions, ImportChange, PackKind } from "../../contract/exchange/import-review";
import type { PackReading } from "../../contract/pack";
import { isCanonicalPack } from "../../parse/is-canonical-pack";
import { parsePackFile } from "../../parse/parse-pack-file";
import { detectKind, importWithLedger } from "../import-wild-pack";

/** A text as it reads with the tutor's decisions, and everything that was changed on the way or could not be decided. */
export type ReviewedReading = {
  reading: PackReading;
  changes: ImportChange[];
  /** The kind it was read as, and the kind the text itself looks like. */
  kind: PackKind;
  detected: PackKind;
  /** A canonical file: nothing was changed, so there is nothing to decide. */
  canonical: boolean;
};

/** Reads a text for the review page. `kind` corrects what was detected; decisions on changes that no longer occur are ignored. */
export function readForReview(text: string, options: { kind: PackKind | null; decisions: Decisions }): ReviewedReading {
  if (isCanonicalPack(text)) {
    const reading = parsePackFile(text);
    const kind = reading.ok ? reading.pack.kind : "topic-pack";
    return { reading, changes: [], kind, detected: kind, canonical: true };
  }
  const detected = detectKind(text);
  const kind = options.kind ?? detected;
  const { reading, ledger } = importWithLedger(text, { kind, decisions: options.decisions });
  return { reading, changes: ledger.changes(), kind, detected, canonical: false };
}
