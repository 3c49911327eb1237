import { setImmediate } from "node:timers/promises";
import { BUNDLE_LIMITS, type BundleContent, type BundleProblem } from "@content/contract/exchange/bundle";
import type { Reader } from "@db/client/types";
import { findBundleRows, type KnownRows } from "@db/queries/exports/find-bundle-rows";
import { planImport, type ImportPlan } from "~/domain/exports/bundle/plan-import";
import { readBundle } from "~/domain/exports/bundle/read-bundle";

export type BundlePreview =
  | { ok: true; content: BundleContent; hash: string; known: KnownRows; plan: ImportPlan }
  | { ok: false; problems: BundleProblem[] };

/** What a file would bring in; nothing is written. */
export async function previewBundle(bytes: Uint8Array): Promise<BundlePreview> {
  const limit = BUNDLE_LIMITS.bytes / 1024 / 1024;
  if (bytes.length > BUNDLE_LIMITS.bytes) return refused("too-large", { limit });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("not-text", {});
  }
  const reading = readBundle(text);
  if (!reading.ok) return reading;
  // Reading a long file takes a while: other people's requests get their turn.
  await setImmediate();
  const { content, hash } = reading;
  const known = await knownOf(content);
  return { ok: true, content, hash, known, plan: planImport(content, known) };
}

/** What is here already of a bundle's content. */
export function knownOf({ packs, questions, sets, materials }: BundleContent, on?: Reader): Promise<KnownRows> {
  return findBundleRows(
    {
      packIds: packs.map(({ id }) => id),
      slugs: packs.flatMap(({ slug }) => slug ?? []),
      questionIds: questions.map(({ id }) => id),
      setIds: sets.map(({ id }) => id),
      madeKeys: sets.flatMap(({ madeKey }) => madeKey ?? []),
      hashes: materials.map(({ hash }) => hash),
    },
    on,
  );
}

function refused(code: BundleProblem["code"], params: BundleProblem["params"]): BundlePreview {
  return { ok: false, problems: [{ code, path: "", params }] };
}
