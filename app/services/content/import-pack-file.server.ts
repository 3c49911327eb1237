import type { ImportChange } from "@content/contract/exchange/import-review";
import type { PackProblem } from "@content/contract/pack";
import { decideImport } from "./imports/decide-import.server";
import { enterImport } from "./imports/enter-import.server";
import { knownText } from "./imports/known-text.server";
import { readSubmitted } from "./imports/read-submitted.server";
import { stageImport } from "./imports/stage-import.server";
import type { ImportedPack } from "./import-pack.server";

export type ImportPackFile = {
  bytes: Uint8Array;
  fileName: string;
  /** Keep what the reader did everywhere, unseen. Without it a text with changes is not taken in. */
  acceptAll: boolean;
  now: number;
};

export type ImportedFile =
  | ImportedPack
  | { ok: false; reason: "problems"; problems: PackProblem[] }
  /** The text was changed on the way or left doubts, and nobody accepted them: nothing was written. */
  | { ok: false; reason: "undecided"; counts: Record<ImportChange["group"], number> };

/** A text or Word file from the command line → the bank, by the same steps as on the desk. */
export async function importPackFile(input: ImportPackFile): Promise<ImportedFile> {
  const { now } = input;
  const submitted = await readSubmitted(input);
  if (!submitted.ok) return { ok: false, reason: "problems", problems: submitted.problems };
  const known = await knownText(submitted.hash);
  if (known !== null && "packId" in known) return { ok: true, isNew: false, packId: known.packId };
  const { reading, changes } = submitted.review;
  if (!reading.ok) return { ok: false, reason: "problems", problems: reading.problems };
  if (changes.length > 0 && !input.acceptAll) return { ok: false, reason: "undecided", counts: countsOf(changes) };

  const staged = await stageImport({ ...input, by: null });
  if (!staged.ok) return { ok: false, reason: "problems", problems: staged.problems };
  if ("packId" in staged) return { ok: true, isNew: false, packId: staged.packId };
  const { importId } = staged;
  await decideImport({ importId, accept: "all", now });
  const entered = await enterImport({ importId, file: null, seen: null, by: null, now });
  if (entered.ok || entered.reason === "problems") return entered;
  if (entered.reason === "undecided") return { ok: false, reason: "undecided", counts: countsOf(changes) };
  throw new Error(`A text that was just taken in cannot be entered: ${entered.reason}.`);
}

function countsOf(changes: ImportChange[]): Record<ImportChange["group"], number> {
  const of = (group: ImportChange["group"]) => changes.filter((change) => change.group === group).length;
  return { repair: of("repair"), join: of("join"), drop: of("drop"), doubt: of("doubt") };
}
