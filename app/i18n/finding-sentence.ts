import type { Finding } from "@content/contract/report";
import type { Say, Translator } from "./translator";
import type { report } from "./zh-CN/report";

type FindingCode = keyof typeof report.finding;
type FlagCode = keyof typeof report.flag;

/**
 * The sentence of a finding in the reader's language. `pointNumbers` turns the id of a key point into the number the
 * reader sees in the table. A code from a newer engine is shown as such rather than hidden.
 */
export function findingSentence(
  translator: Translator<"report">,
  finding: Pick<Finding, "code" | "params">,
  pointNumbers: ReadonlyMap<string, number> = new Map(),
): string {
  const t = translator as unknown as Say<"report">;
  const { point } = finding.params;
  const no = typeof point === "string" ? (pointNumbers.get(point) ?? point) : "";
  const defaultValue = t("finding.unknown", { code: finding.code });
  return t(`finding.${finding.code as FindingCode}`, { ...finding.params, no, defaultValue });
}

/** The sentence of a flag of a report. */
export function flagSentence(translator: Translator<"report">, code: string): string {
  const t = translator as unknown as Say<"report">;
  return t(`flag.${code as FlagCode}`, { defaultValue: t("flag.unknown", { code }) });
}
