import type { Limit } from "@content/contract/limit";
import type { Say, Translator } from "../translator";

/** A limit in the reader's language: 不超过300字, up to 300 characters. */
export function formatLimit(t: Translator<"bank" | "writing" | "report">, limit: Limit): string {
  // The catalogue of terms is reached from any namespace; the parameter only says which one the caller may hold.
  const terms = t as unknown as Say<"terms">;
  const [min, max] = [limit.min ?? limit.max ?? 0, limit.max ?? limit.min ?? 0];
  return terms(`limit.${limit.kind}`, { ns: "terms", min, max });
}
