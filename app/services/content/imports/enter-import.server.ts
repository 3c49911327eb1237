import { setImmediate } from "node:timers/promises";
import type { PackProblem } from "@content/contract/pack";
import { makeItems } from "@content/generate/make-items";
import { parsePackFile } from "@content/parse/parse-pack-file";
import { database } from "@db/client/database";
import { getPackImport, updateOpenImport } from "@db/queries/content/imports";
import type { PackImport } from "@db/schema/rows";
import { decidedDigest } from "~/domain/importing/decided-digest";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { enterPack, type ImportedPack } from "../import-pack.server";
import { reviewImport } from "./review-import.server";
import { countImport } from "~/services/accounts/limits/count-import.server";
import { textTooLarge, tooManyImports } from "./refused-texts";

export type EnterImport = {
  importId: string;
  /** The canonical file as the tutor edited it; null for the one that the decisions give. */
  file: string | null;
  /** The digest of the decisions, kind and title that the tutor saw with the text; null where no page was shown. */
  seen: string | null;
  by: string | null;
  now: number;
};

export type EnterRefusal =
  | { ok: false; reason: "not-found" | "discarded" | "changed" }
  | { ok: false; reason: "undecided"; undecided: number }
  | { ok: false; reason: "problems"; problems: PackProblem[] };

/**
 * Puts a reviewed text into the bank as a pack with drafts, in one transaction. The server insists: every change decided,
 * and the very decisions that were read. Entering twice gives the same pack.
 */
export async function enterImport(input: EnterImport): Promise<ImportedPack | EnterRefusal> {
  const { importId, by, now } = input;
  const row = await getPackImport({ importId });
  if (row === null) return { ok: false, reason: "not-found" };
  if (row.state !== "open") return enteredBefore(row);
  const tooOften = await countImport({ by, now });
  if (tooOften) return { ok: false, reason: "problems", problems: [tooManyImports(tooOften)] };
  const decided = decidedDigest(row);
  if (input.seen !== null && input.seen !== decided) return { ok: false, reason: "changed" };
  const review = await reviewImport(row);
  if (!review.reading.ok) return { ok: false, reason: "problems", problems: review.reading.problems };
  if (review.undecided > 0) return { ok: false, reason: "undecided", undecided: review.undecided };

  const text = canonicalText(input.file ?? review.file ?? "");
  const tooLarge = textTooLarge(text);
  if (tooLarge !== null) return { ok: false, reason: "problems", problems: [tooLarge] };
  const reading = parsePackFile(text);
  if (!reading.ok) return { ok: false, reason: "problems", problems: reading.problems };
  const { pack } = reading;
  const hash = sha256Hex(text);
  // Other people's requests get their turn between the long steps.
  await setImmediate();
  const made = makeItems(pack);
  await setImmediate();

  return database().tx(async (tx) => {
    const current = await getPackImport({ importId }, tx);
    if (current === null) return { ok: false, reason: "not-found" };
    if (current.state !== "open") return enteredBefore(current);
    if (decidedDigest(current) !== decided) return { ok: false, reason: "changed" };
    const entered = await enterPack({ text, hash, pack, made, origin: "imported", by, now }, tx);
    await updateOpenImport({ importId, state: "entered", packId: entered.packId, now }, tx);
    return entered;
  });
}

function enteredBefore({ packId }: PackImport): ImportedPack | EnterRefusal {
  return packId === null ? { ok: false, reason: "discarded" } : { ok: true, isNew: false, packId };
}
