import type { Finding } from "@content/contract/report";

/** So many findings of one code say what there is to say; a text of 100,000 characters keeps a small report. */
export const FINDINGS_PER_CODE = 12;

/**
 * The first findings of each code; the last one kept says in `params.more` how many were left out. Findings that cost marks
 * or name a key point are all kept: the sum of the marks and the table of points rest on them, and the rubric bounds them.
 */
export function cappedFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, { count: number; last: number }>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    if ("marks" in finding.params || "point" in finding.params) {
      kept.push(finding);
      continue;
    }
    const { count, last } = seen.get(finding.code) ?? { count: 0, last: -1 };
    seen.set(finding.code, { count: count + 1, last: count < FINDINGS_PER_CODE ? kept.length : last });
    if (count < FINDINGS_PER_CODE) kept.push(finding);
  }
  for (const { count, last } of seen.values()) {
    const finding = kept[last];
    if (!finding || count <= FINDINGS_PER_CODE) continue;
    kept[last] = { ...finding, params: { ...finding.params, more: count - FINDINGS_PER_CODE } };
  }
  return kept;
}
