import type { ReportPoint } from "@content/contract/report";
import type { MarkingProfile } from "../../profiles/marking-profile";
import type { CompiledExpression, CompiledPoint } from "../matching/compiled-rubric";
import type { ExpressionMatch, NearMiss } from "../matching/find-matches";

export type MissReason = NonNullable<ReportPoint["reason"]>;

/** A match with what it would pay (share of the point) and what keeps it from paying, if anything. */
export type Candidate = {
  match: ExpressionMatch;
  role: CompiledExpression["role"];
  share: number;
  blocked: MissReason | null;
  phrases: number[];
};

export type PointCandidates = { point: CompiledPoint; candidates: Candidate[]; nearMiss: NearMiss | null };

/** What a point earned: its share, the matches that pay it, and why it is not whole. */
export type Award = { share: number; paid: Candidate[]; reason: MissReason | null; lost: Candidate | null };

/** The shares an expression pays by default; where a point knows only heads or only details, that role is the whole. */
export function defaultShare(point: CompiledPoint, role: CompiledExpression["role"], profile: MarkingProfile): number {
  if (role === "whole") return 1;
  const other = role === "head" ? "detail" : "head";
  if (!point.expressions.some((expression) => expression.role === other)) return 1;
  return role === "head" ? profile.headShare.value : profile.detailShare.value;
}

/** Pairs each expression's matches with share and obstacle. `obstacle` says what keeps a sound match from paying. */
export function candidatesOf(
  point: CompiledPoint,
  matches: readonly (readonly ExpressionMatch[])[],
  nearMisses: readonly (NearMiss | null)[],
  profile: MarkingProfile,
  obstacle: (match: ExpressionMatch) => { blocked: MissReason | null; phrases: number[] },
): PointCandidates {
  const candidates: Candidate[] = [];
  let nearMiss: NearMiss | null = null;
  for (const [index, expression] of point.expressions.entries()) {
    const full = expression.share ?? defaultShare(point, expression.role, profile);
    for (const match of matches[index] ?? []) {
      const { blocked, phrases } = obstacle(match);
      const share = match.verdict === "direction" ? full * profile.directionShare.value : full;
      candidates.push({ match, role: expression.role, share, blocked, phrases });
    }
    const near = nearMisses[index];
    if (near && (!nearMiss || near.found / near.groups > nearMiss.found / nearMiss.groups)) nearMiss = near;
  }
  candidates.sort((a, b) => b.share - a.share || a.match.start - b.match.start || a.match.end - b.match.end);
  return { point, candidates, nearMiss };
}

/**
 * Awards every point, best first, so that the order of points in the rubric does not matter: max(best whole,
 * best head + best detail), each phrase paying for at most `perPhrase` points.
 */
export function awardPoints(points: readonly PointCandidates[], perPhrase: number): Award[] {
  const paidFor = new Map<number, number>();
  const awards = new Map<PointCandidates, Award>();
  const free = (candidate: Candidate) =>
    candidate.blocked === null && candidate.phrases.some((phrase) => (paidFor.get(phrase) ?? 0) < perPhrase);
  const order = points.map((entry) => ({ entry, ...potential(entry) }));
  order.sort((a, b) => b.share - a.share || a.start - b.start || (a.entry.point.id < b.entry.point.id ? -1 : 1));
  for (const { entry } of order) {
    const best = (role: Candidate["role"]) =>
      entry.candidates.find((candidate) => candidate.role === role && free(candidate));
    const whole = best("whole");
    const parts = bestParts(entry.candidates.filter(free));
    const ofParts = Math.min(
      1,
      parts.reduce((sum, candidate) => sum + candidate.share, 0),
    );
    const paid = whole && whole.share >= ofParts ? [whole] : parts;
    const share = whole && whole.share >= ofParts ? whole.share : ofParts;
    // A point takes its place in a phrase once, also where head and detail stand in the same phrase.
    for (const phrase of new Set(paid.flatMap((candidate) => candidate.phrases))) {
      paidFor.set(phrase, (paidFor.get(phrase) ?? 0) + 1);
    }
    awards.set(entry, { share, paid, ...reasonOf(entry, paid, share) });
  }
  return points.map((entry) => awards.get(entry) as Award);
}

/**
 * The head and detail that pay most together; of equals those that stand near each other, then the first. A detail
 * that is pieced together from several clauses speaks of what its item is about: beside a head it pays only near it.
 * One that stands in a single clause speaks for itself.
 */
function bestParts(free: readonly Candidate[]): Candidate[] {
  const details = free.filter((candidate) => candidate.role === "detail");
  const heads = free.filter((candidate) => candidate.role === "head");
  if (heads.length === 0 || details.length === 0) return [heads[0] ?? details[0]].filter((one) => one !== undefined);
  let best: { parts: Candidate[]; share: number; near: boolean } | null = null;
  for (const head of heads) {
    let fit: { detail: Candidate; near: boolean } | null = null;
    for (const detail of details) {
      const near = standsNear(head.match, detail.match);
      if ((!near && (detail.match.pieced || fit)) || addsNothing(detail.match, head.match)) continue;
      if (fit && (detail.share < fit.detail.share || (fit.near && near))) continue;
      fit = { detail, near };
      if (near) break;
    }
    const share = head.share + (fit?.detail.share ?? 0);
    if (best && (share < best.share || (share === best.share && (best.near || !fit?.near)))) continue;
    best = { parts: fit ? [head, fit.detail] : [head], share, near: fit?.near === true };
  }
  return best?.parts ?? [];
}

/** Whether a detail rests on no word but the head's: the same words said once are not both. */
function addsNothing(detail: ExpressionMatch, head: ExpressionMatch): boolean {
  return detail.spans.every((span) => head.spans.some((own) => own.start <= span.start && span.end <= own.end));
}

/** The same numbered item, or the same or the next paragraph where the head is a line of its own or nothing is numbered. */
function standsNear(head: ExpressionMatch, detail: ExpressionMatch): boolean {
  if (head.item >= 0 && detail.item >= 0) return head.item === detail.item;
  return detail.paragraph === head.paragraph || detail.paragraph === head.paragraph + 1;
}

function potential(entry: PointCandidates): { share: number; start: number } {
  const first = entry.candidates.find((candidate) => candidate.blocked === null);
  return { share: first?.share ?? 0, start: first?.match.start ?? Number.MAX_SAFE_INTEGER };
}

const REASON_ORDER: readonly MissReason[] = [
  "off-sheet",
  "stuffed",
  "generic",
  "repeated",
  "cancelled",
  "reversed",
  "modality",
];

function reasonOf(entry: PointCandidates, paid: readonly Candidate[], share: number): Pick<Award, "reason" | "lost"> {
  if (share >= 1 - 1e-9) return { reason: null, lost: null };
  if (paid.length > 0) {
    const roles = paid.map((candidate) => candidate.role);
    const reason =
      roles.length > 1 || roles[0] === "whole" ? "keyword-missing" : roles[0] === "head" ? "head-only" : "detail-only";
    return { reason, lost: null };
  }
  const open = entry.candidates.find((candidate) => candidate.blocked === null);
  if (open) return { reason: "over-quota", lost: open };
  for (const reason of REASON_ORDER) {
    const lost = entry.candidates.find((candidate) => candidate.blocked === reason);
    if (lost) return { reason, lost };
  }
  return { reason: entry.nearMiss ? "keyword-missing" : "absent", lost: null };
}
