import type { PackProblem } from "@content/contract/pack";
import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertPackImport } from "@db/queries/content/imports";
import { countImport } from "~/services/accounts/limits/count-import.server";
import { tooManyImports } from "./refused-texts";
import { knownText } from "./known-text.server";
import { readSubmitted, type Submitted } from "./read-submitted.server";

export type StageImport = Submitted & { by: string | null; now: number };

export type StagedImport =
  | { ok: true; importId: string }
  /** This very text is a pack already. */
  | { ok: true; packId: string }
  | { ok: false; problems: PackProblem[] };

/** Takes a text in for review. Nothing of it is in the bank until a tutor has decided every change; an unreadable text is not kept. */
export async function stageImport(input: StageImport): Promise<StagedImport> {
  const { by, now, fileName } = input;
  const tooOften = await countImport({ by, now });
  if (tooOften) return { ok: false, problems: [tooManyImports(tooOften)] };
  const submitted = await readSubmitted(input);
  if (!submitted.ok) return submitted;
  const { text, encoding, hash } = submitted;
  return database().tx(async (tx) => {
    const known = await knownText(hash, tx);
    if (known !== null) return { ok: true, ...known };
    const row = {
      id: newId(),
      hash,
      fileName,
      encoding,
      source: text,
      decisions: {},
      state: "open" as const,
      createdBy: by,
      createdAt: now,
      updatedAt: now,
    };
    return { ok: true, importId: (await insertPackImport(row, tx)).id };
  });
}
