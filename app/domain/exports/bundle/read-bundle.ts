import {
  BUNDLE_LIMITS,
  BUNDLE_VERSION,
  bundleContentSchema,
  bundleHeadSchema,
  type BundleContent,
  type BundleProblem,
} from "@content/contract/exchange/bundle";
import { contentHash } from "../../text/hashing/content-hash";
import { bundleProblems } from "./bundle-problems";

export type BundleReading =
  { ok: true; content: BundleContent; hash: string } | { ok: false; problems: BundleProblem[] };

/** Of one file no more is told: who mends these asks again. */
const MAX_PROBLEMS = 10;
/** Outlines nest a dozen deep. What is hashed and checked member by member would run out of stack far beyond it. */
const MAX_DEPTH = 200;

/**
 * The text of a file → the bundle in it, or what is wrong, each with its place. Every hash is reckoned anew: nothing that was
 * changed by hand or cut short on its way is taken in. What comes out is what stands in the file, no defaults filled in, so
 * that hashes still hold of it.
 */
export function readBundle(text: string): BundleReading {
  if (text.length > BUNDLE_LIMITS.bytes) return refused("too-large", "", { limit: BUNDLE_LIMITS.bytes / 1024 / 1024 });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refused("not-json", "", {});
  }
  const head = bundleHeadSchema.safeParse(json);
  if (!head.success) return refused("not-bundle", "", {});
  const { version, hash, content } = head.data;
  if (version !== BUNDLE_VERSION) return refused("version", "version", { version, known: BUNDLE_VERSION });
  if (isNestedBeyond(content, MAX_DEPTH)) {
    return refused("shape", "content", { message: `nested more than ${MAX_DEPTH} deep` });
  }
  if (contentHash(content) !== hash) return refused("hash", "hash", {});
  const parsed = bundleContentSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, MAX_PROBLEMS).map(({ path, message }) => ({
      code: "shape" as const,
      path: ["content", ...path].join("."),
      params: { message },
    }));
    return { ok: false, problems };
  }
  // The schema has said that it is one; its defaults would change what was hashed.
  const asWritten = content as BundleContent;
  const problems = bundleProblems(asWritten);
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MAX_PROBLEMS) }
    : { ok: true, content: asWritten, hash };
}

/** Level by level, so that no depth is too much for it. */
function isNestedBeyond(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((one): unknown[] => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

function refused(code: BundleProblem["code"], path: string, params: BundleProblem["params"]): BundleReading {
  return { ok: false, problems: [{ code, path, params }] };
}
