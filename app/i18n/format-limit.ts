import type { Limit } from "@content/contract/limit";
import type { TFunction } from "i18next";

/** A limit in the reader's language: 不超过300字, up to 300 characters. */
export function formatLimit<Name extends "bank" | "writing" | "report">(t: TFunction<Name>, limit: Limit): string {
  // The catalogue of terms is reached from any namespace; the generic parameter only says which one the caller holds.
  const terms = t as unknown as TFunction<"terms">;
  const [min, max] = [limit.min ?? limit.max ?? 0, limit.max ?? limit.min ?? 0];
  return terms(`limit.${limit.kind}`, { ns: "terms", min, max });
}
