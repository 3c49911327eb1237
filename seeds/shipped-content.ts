import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { listQuestionsOfPack } from "@db/queries/content/questions";
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
 * but for what an earlier start did not come to publish, and an edited one publishes successors. Returns the titles of what was new.
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
    if (imported.isNew) added.push(imported.title);
    const ready = imported.isNew
      ? imported.questions.flatMap(({ id, draft }) => (draft.status === "ready" ? id : []))
      : await neverPublished(imported.packId);
    for (const questionId of ready) {
      await publishQuestion({ questionId, by: null, now: options.now, decision: KEEP_SCORES });
    }
  }
  return added;
}

/** What the program was ended before, between bringing the pack in and publishing it; those that are not ready are refused again. */
async function neverPublished(packId: string): Promise<string[]> {
  const questions = await listQuestionsOfPack({ packId });
  return questions.flatMap(({ id, madeKey, publishedVersionId }) =>
    madeKey === null && publishedVersionId === null ? id : [],
  );
}
