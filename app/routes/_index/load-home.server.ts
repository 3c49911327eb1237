import { toMarks } from "@content/contract/marks";
import { listRecentAttempts } from "@db/queries/attempts/attempt-history";
import { listOpenAttempts } from "@db/queries/attempts/attempts";
import { listAttemptsOfSitting, listRecentSittings } from "@db/queries/sittings/sittings";
import { listBank } from "@db/queries/content/list-bank";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { withoutHiddenScores } from "~/services/assignments/access/without-hidden-scores.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";

const RECENT = 6;
const BLANK = { marks: null, maxMarks: null, share: null, paper: false };

/** One line of a list of attempts. */
export type AttemptLine = {
  id: string;
  title: string;
  href: string;
  open: boolean;
  at: number;
  deadlineAt: number | null;
  marks: number | null;
  maxMarks: number | null;
  share: number | null;
  /** Written by hand. */
  paper: boolean;
};

/** What waits for this person: attempts to go on with and the latest reports. Attempts past their deadline are sealed on the way. */
export async function loadHome({ viewer, now }: { viewer: Viewer; now: number }) {
  const name = viewer.kind === "account" ? viewer.displayName || viewer.userName : null;
  const candidateId = personOf(viewer);
  if (candidateId === null) return { open: [], recent: [], name, began: false, firstQuestion: await firstQuestion() };
  for (const attempt of await listOpenAttempts({ candidateId })) await sealDueAttempt({ attemptId: attempt.id, now });
  const attempts = await withoutHiddenScores({
    viewer,
    lines: await listRecentAttempts({ candidateId, limit: RECENT * 2 }),
    questionOf: ({ questionId }) => questionId,
    hide: (attempt) => ({ ...attempt, outcome: null }),
    now,
  });
  const sittings = await listRecentSittings({ candidateId, limit: RECENT * 2 });
  // The answers of a paper are gone on with as a paper; each has a report of its own once it is handed in.
  const open = (await listOpenAttempts({ candidateId })).filter(({ sittingId }) => sittingId === null);
  const recent = attempts.filter((attempt) => attempt.status === "sealed").slice(0, RECENT);
  const openPapers = sittings.filter(({ status }) => status === "open");
  const papers: AttemptLine[] = [];
  for (const { id, setTitle, startedAt } of openPapers) {
    const [first] = await listAttemptsOfSitting({ sittingId: id });
    const deadlineAt = first?.deadlineAt ?? null;
    papers.push({ id, title: setTitle, href: `/sittings/${id}`, open: true, at: startedAt, deadlineAt, ...BLANK });
  }
  const single = open.map(({ id, questionTitle, startedAt, deadlineAt }): AttemptLine => ({
    id,
    title: questionTitle,
    href: `/attempts/${id}`,
    open: true,
    at: startedAt,
    deadlineAt,
    ...BLANK,
  }));
  return {
    open: [...papers, ...single].sort((a, b) => b.at - a.at),
    recent: recent.map(({ id, questionTitle, sealedAt, startedAt, outcome, medium }): AttemptLine => ({
      id,
      title: questionTitle,
      href: `/attempts/${id}/report`,
      open: false,
      at: sealedAt ?? startedAt,
      deadlineAt: null,
      marks: outcome?.marksHundredths == null ? null : toMarks(outcome.marksHundredths),
      maxMarks: outcome?.maxHundredths == null ? null : toMarks(outcome.maxHundredths),
      share: outcome?.share ?? null,
      paper: medium === "paper",
    })),
    name,
    began: papers.length + open.length + recent.length > 0,
    firstQuestion: await firstQuestion(),
  };
}

/** The question a visitor is led to: the first small one of the bank, or just the first. */
async function firstQuestion(): Promise<string | null> {
  const small = await listBank({ family: "gist", includeDrafts: false, limit: 1, offset: 0 });
  const any = small.rows.length > 0 ? small : await listBank({ includeDrafts: false, limit: 1, offset: 0 });
  return any.rows[0]?.id ?? null;
}
