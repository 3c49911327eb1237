import { database } from "@db/client/database";
import { insertTrialMark, listAnchors } from "@db/queries/marking/anchors";
import type { AwardProblem } from "~/domain/marking/award-rules";
import { overriddenReport, type PointAward } from "~/domain/marking/overridden/overridden-report";
import { photosOf, withRegions } from "~/services/marking/paper-awards";
import { markedText } from "../marked-text.server";

type RecordTrial = {
  assignmentId: string;
  anchorId: string;
  awards: readonly PointAward[];
  remaining: number | null;
  by: string;
  now: number;
};

export type TrialRefusal =
  { ok: false; reason: "not-found" | "tried-before" } | { ok: false; reason: "not-valid"; problems: AwardProblem[] };

/** 试评: a marker's marks for an anchor script, given once; the first try counts. */
export async function recordTrial({
  assignmentId,
  anchorId,
  awards,
  remaining,
  by,
  now,
}: RecordTrial): Promise<{ ok: true } | TrialRefusal> {
  const found = (await listAnchors({ assignmentId })).find(({ anchor }) => anchor.id === anchorId);
  const marked = found && (await markedText({ assessment: found.agreed, now }));
  if (!marked?.engine) return { ok: false, reason: "not-found" };
  const { answer, paper, engine } = marked;
  const { rubric, profile, assessment } = engine;
  const made = overriddenReport({
    answer,
    photos: photosOf(paper),
    rubric,
    profile,
    base: assessment.report,
    awards: withRegions(awards, paper),
    remaining,
  });
  if (!made.ok) return { ok: false, reason: "not-valid", problems: made.problems };
  const { report } = made;
  const mark = { anchorId, personId: by, report, share: report.share, createdAt: now };
  const kept = await database().tx((tx) => insertTrialMark(mark, tx));
  return kept ? { ok: true } : { ok: false, reason: "tried-before" };
}
