import type { Limit } from "@content/contract/limit";
import type { MarkingProfile } from "../../profiles/marking-profile";

/** The 字数 above which an answer is over its limit, and the number the question states; null where there is none. */
export function upperLimit(limit: Limit, profile: MarkingProfile): { stated: number; tolerated: number } | null {
  const stated = limit.kind === "min" ? null : (limit.max ?? (limit.kind === "range" ? null : limit.min));
  if (stated === null || limit.kind === "unspecified") return null;
  const percent =
    limit.kind === "about" ? profile.aboutPercent.value : limit.kind === "stated" ? profile.statedPercent.value : 0;
  return { stated, tolerated: Math.floor((stated * (100 + percent)) / 100) };
}
