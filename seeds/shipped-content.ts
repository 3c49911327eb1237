import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { importPack } from "~/services/content/import-pack.server";
import { publishQuestion } from "~/services/content/publish-question.server";

/** A shipped pack that does not load: a fault of the program, said with file and line. */
export class ShippedPackBroken extends Error {
  override name = "ShippedPackBroken";
}

/** An edited pack publishes successors unasked, so it moves nobody's score: that takes a tutor who has seen the impact. */
const KEEP_SCORES = { choice: "keep", note: "", seen: null } as const;

/** Where the packs of this program lie. */
export const PACKS_FOLDER = resolve("content/packs");

/**
 * Brings the shipped packs into the bank and publishes what is ready. Safe to repeat: a pack whose text is known is skipped,
 * an edited one publishes successors. Returns the titles of what was new.
 */
export async function seedShippedContent(options: { now: number; folder?: string }): Promise<string[]> {
  const folder = options.folder ?? PACKS_FOLDER;
  const added: string[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).filter((item) => item.isDirectory())) {
    const file = join(folder, entry.name, "pack.md");
    const text = await readFile(file, "utf8");
    const imported = await importPack({ text, origin: "shipped", by: null, now: options.now });
    if (!imported.ok) {
      const { code, line, params } = imported.problems[0] ?? { code: "unknown", line: null, params: {} };
      throw new ShippedPackBroken(`${file}:${line ?? 1}: ${code} ${JSON.stringify(params)}`);
    }
    if (!imported.isNew) continue;
    added.push(imported.title);
    for (const { id, draft } of imported.questions) {
      if (draft.status === "ready") {
        await publishQuestion({ questionId: id, by: null, now: options.now, decision: KEEP_SCORES });
      }
    }
  }
  return added;
}
