import type { Finding } from "@content/contract/report";
import type { TFunction } from "i18next";
import { report } from "./zh-CN/report";

type FindingCode = keyof typeof report.finding;
type FlagCode = keyof typeof report.flag;

/**
 * The sentence of a finding in the reader's language. `pointNumbers` turns the id of a key point into the number the
 * reader sees in the table. A code from a newer engine is shown as such rather than hidden.
 */
export function findingSentence(
  t: TFunction<"report">,
  finding: Pick<Finding, "code" | "params">,
  pointNumbers: ReadonlyMap<string, number> = new Map(),
): string {
  if (!Object.hasOwn(report.finding, finding.code)) return t("finding.unknown", { code: finding.code });
  const { point } = finding.params;
  const no = typeof point === "string" ? (pointNumbers.get(point) ?? point) : "";
  return t(`finding.${finding.code as FindingCode}`, { ...finding.params, no });
}

/** The sentence of a flag of a report. */
export function flagSentence(t: TFunction<"report">, code: string): string {
  return Object.hasOwn(report.flag, code) ? t(`flag.${code as FlagCode}`) : t("flag.unknown", { code });
}
