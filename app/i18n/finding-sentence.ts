import type { Finding } from "@content/contract/report";
import type { TFunction } from "i18next";
import { report } from "./zh-CN/report";

type FindingCode = keyof typeof report.finding;
type FlagCode = keyof typeof report.flag;

/** The sentence of a finding in the reader's language. A code from a newer engine is shown as such rather than hidden. */
export function findingSentence(t: TFunction<"report">, finding: Pick<Finding, "code" | "params">): string {
  if (!Object.hasOwn(report.finding, finding.code)) return t("finding.unknown", { code: finding.code });
  return t(`finding.${finding.code as FindingCode}`, { ...finding.params });
}

/** The sentence of a flag of a report. */
export function flagSentence(t: TFunction<"report">, code: string): string {
  return Object.hasOwn(report.flag, code) ? t(`flag.${code as FlagCode}`) : t("flag.unknown", { code });
}
