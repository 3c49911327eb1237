import type { Limit } from "@content/contract/limit";
import type { Finding } from "@content/contract/report";
import type { MarkingProfile } from "../../profiles/marking-profile";
import { countCharacters } from "../../text/count";
import type { CostedFinding } from "./format-findings";
import { sheetFor, useOf } from "./sheet-use";
import { upperLimit } from "./upper-limit";

/** What the length of an answer does: text from `cut` on (canonical offset) is off the sheet and unread. */
export type LengthVerdict = {
  cut: number;
  count: number;
  minimum: number | null;
  stated: number | null;
  findings: CostedFinding[];
};

/** The 字数 an essay must reach, or null. A bare limit and 不超过 state no minimum. */
export function lowerLimit(limit: Limit, profile: MarkingProfile): number | null {
  if (limit.kind === "range" || limit.kind === "min") return limit.min;
  const about = limit.kind === "about" ? (limit.min ?? limit.max) : null;
  return about === null ? null : Math.ceil((about * (100 - profile.aboutPercent.value)) / 100);
}

/** Judges the length of a canonical answer. Only essays lose marks for being short. */
export function lengthRule(input: {
  answer: string;
  limit: Limit | null;
  profile: MarkingProfile;
  essay: boolean;
  laidOut: boolean;
}): LengthVerdict {
  const { answer, profile, limit } = input;
  const count = countCharacters(answer);
  const verdict: LengthVerdict = { cut: answer.length, count, minimum: null, stated: null, findings: [] };
  if (!limit) return verdict;
  const upper = upperLimit(limit, profile);
  verdict.stated = upper?.stated ?? null;
  const sheet = sheetFor({ limit, profile, laidOut: input.laidOut });
  if (sheet) {
    verdict.cut = useOf(answer, sheet).end;
    if (verdict.cut < answer.length) {
      const params = { rows: sheet.rows, characters: countCharacters(answer.slice(verdict.cut)) };
      verdict.findings.push({
        finding: { code: "off-sheet", start: verdict.cut, end: answer.length, params },
        marks: 0,
      });
    }
  }
  if (upper && count > upper.tolerated) {
    const params: Finding["params"] = { count, max: upper.stated, tolerated: upper.tolerated };
    verdict.findings.push({ finding: { code: "over-limit", params }, marks: overCost(count, upper.stated, profile) });
  }
  verdict.minimum = lowerLimit(limit, profile);
  if (verdict.minimum !== null && count < verdict.minimum && count > 0) {
    const { perCharacters, marks, cap } = profile.underLength.value;
    const cost = input.essay ? Math.min(cap, Math.floor((verdict.minimum - count) / perCharacters) * marks) : 0;
    verdict.findings.push({ finding: { code: "under-length", params: { count, min: verdict.minimum } }, marks: cost });
  }
  return verdict;
}

function overCost(count: number, stated: number, profile: MarkingProfile): number {
  const rule = profile.overLength.value;
  if (rule.kind === "sheet") return 0;
  if (rule.kind === "once") return count > stated + rule.freeCharacters ? rule.marks : 0;
  const beyond = count - Math.floor((stated * (100 + rule.freePercent)) / 100);
  return beyond > 0 ? Math.min(rule.cap, Math.ceil(beyond / rule.perCharacters) * rule.marks) : 0;
}
