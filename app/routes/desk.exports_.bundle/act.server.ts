import { BUNDLE_LIMITS, type BundleProblem } from "@content/contract/exchange/bundle";
import type { PlannedPart } from "~/domain/exports/bundle/plan-import";
import { countImport } from "~/services/accounts/limits/count-import.server";
import { importBundle } from "~/services/exports/bundle/import-bundle.server";
import { previewBundle } from "~/services/exports/bundle/preview-bundle.server";
import { readFile } from "./read-file.server";

/** More parts are counted, and not listed. */
const LISTED = 200;
const ORDER = ["conflict", "new", "same"] as const;

export type BundleAnswer = {
  problems: BundleProblem[];
  failed: "no-file" | "other-file" | "changed-meanwhile" | "ids-taken" | "too-often" | null;
  /** After how long a file that came too often may come again; 0 for every other reason. */
  minutes: number;
  /** What a check found, or why an import was refused. */
  checked: { hash: string; parts: PlannedPart[]; left: boolean; counts: Record<PlannedPart["what"], number> } | null;
  imported: number | null;
};

const NONE: BundleAnswer = { problems: [], failed: null, minutes: 0, checked: null, imported: null };

/** Checks a file, or takes it in. */
export async function act(
  request: Request,
  { by, now, address }: { by: string; now: number; address: string },
): Promise<BundleAnswer> {
  const upload = await readFile(request);
  if (!upload.ok) {
    if (upload.code === "no-file") return { ...NONE, failed: "no-file" };
    const limit = BUNDLE_LIMITS.bytes / 1024 / 1024;
    return { ...NONE, problems: [{ code: "too-large", path: "", params: { limit } }] };
  }
  const { bytes, intent, checked } = upload;
  const tooOften = await countImport({ by, now });
  if (tooOften) return { ...NONE, failed: "too-often", minutes: tooOften.minutes };
  if (intent === "check") {
    const preview = await previewBundle(bytes);
    return preview.ok
      ? { ...NONE, checked: listed(preview.hash, preview.plan.parts) }
      : { ...NONE, problems: preview.problems };
  }
  const done = await importBundle({ bytes, checked, by, now, address });
  if (done.ok) return { ...NONE, imported: done.added };
  if (done.reason === "problems") return { ...NONE, problems: done.problems };
  if (done.reason === "conflict") return { ...NONE, checked: listed("", done.parts) };
  return { ...NONE, failed: done.reason };
}

function listed(hash: string, parts: readonly PlannedPart[]): NonNullable<BundleAnswer["checked"]> {
  const counts = { new: 0, same: 0, conflict: 0 };
  for (const { what } of parts) counts[what] += 1;
  const inOrder = ORDER.flatMap((what) => parts.filter((part) => part.what === what));
  return { hash, parts: inOrder.slice(0, LISTED), left: parts.length > LISTED, counts };
}
