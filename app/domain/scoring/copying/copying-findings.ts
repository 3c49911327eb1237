import type { Finding } from "@content/contract/report";
import type { MarkingProfile } from "../../profiles/marking-profile";
import type { ReferenceText } from "../score-input";
import { copiedShare } from "./copied-share";

/**
 * Word-for-word copying, judged by family: taking points from the material is right and never remarked outside essays;
 * a published model or pack text is flagged in any family. Nothing is deducted here; a tutor decides. `fromMaterial` is the
 * share (0 to 1) of an essay that stands in the material; 0 outside essays.
 */
export function copyingFindings(
  answer: string,
  references: readonly ReferenceText[],
  profile: MarkingProfile,
  essay: boolean,
): { findings: Finding[]; flags: string[]; fromMaterial: number } {
  const findings: Finding[] = [];
  const flags: string[] = [];
  let fromMaterial = 0;
  const materials = references.filter((reference) => reference.kind === "material");
  for (const kind of ["material", "pack", "model"] as const) {
    if (kind === "material" && !essay) continue;
    const own = references.filter((reference) => reference.kind === kind);
    const share = copiedShare(answer, own, kind === "material" ? [] : materials);
    if (kind === "material") fromMaterial = share;
    if (own.length === 0 || share < profile.copyWarning.value) continue;
    findings.push({ code: `copied-from-${kind}`, params: { percent: Math.floor(share * 100) } });
    flags.push(`copied-from-${kind}`);
  }
  return { findings, flags, fromMaterial };
}
