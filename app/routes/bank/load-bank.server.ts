import { type Family } from "@content/contract/family";
import { familySchema } from "@content/contract/schemas/family";
import { toMarks } from "@content/contract/marks";
import { UNSPECIFIED_LIMIT } from "@content/contract/limit";
import { listStandings, type Standing } from "@db/queries/attempts/lists/list-standings";
import { listBank, type BankRow } from "@db/queries/content/list-bank";
import { listPacksInBank } from "@db/queries/content/packs";
import type { QuestionSummary } from "~/components/question-card";
import { personOf, type Viewer } from "~/domain/access/viewer";
import { withoutHiddenScores } from "~/services/assignments/access/without-hidden-scores.server";

export const PAGE_SIZE = 20;

/** Beyond any bank: keeps a number from the address bar within what a database takes for an offset. */
const LAST_PAGE = 100_000;

export type BankFilter = { family: Family | null; packId: string | null; search: string; page: number };

/** Reads the filter from the address; what makes no sense there is left out rather than refused. */
export function readFilter(url: URL): BankFilter {
  const family = familySchema.safeParse(url.searchParams.get("family"));
  const page = Number.parseInt(url.searchParams.get("page") ?? "1", 10);
  return {
    family: family.success ? family.data : null,
    packId: url.searchParams.get("pack") || null,
    search: (url.searchParams.get("q") ?? "").trim().slice(0, 100),
    page: Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** A page of the bank with where this person stands with each question. */
export async function loadBank(filter: BankFilter, { viewer, now }: { viewer: Viewer; now: number }) {
  const personId = personOf(viewer);
  const { rows, total } = await listBank({
    ...(filter.family ? { family: filter.family } : {}),
    ...(filter.packId ? { packId: filter.packId } : {}),
    ...(filter.search ? { search: filter.search } : {}),
    includeDrafts: false,
    limit: PAGE_SIZE,
    offset: (filter.page - 1) * PAGE_SIZE,
  });
  const questionIds = rows.map((row) => row.id);
  const standings = await withoutHiddenScores({
    viewer,
    lines: personId ? await listStandings({ candidateId: personId, questionIds }) : [],
    questionOf: ({ questionId }) => questionId,
    hide: (standing) => ({ ...standing, bestShare: null, bestHundredths: null }),
    now,
  });
  const byQuestion = new Map(standings.map((standing) => [standing.questionId, standing]));
  const packs = await listPacksInBank();
  return {
    questions: rows.map((row) => describe(row, byQuestion.get(row.id))),
    packs: packs.map(({ id, title }) => ({ id, title })),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    filter,
  };
}

function describe(row: BankRow, standing: Standing | undefined): QuestionSummary {
  return {
    title: row.title,
    href: `/questions/${row.id}`,
    family: row.family,
    genre: row.genre,
    limit: row.limit ?? UNSPECIFIED_LIMIT,
    marks: row.marks,
    minutes: row.minutes,
    materials: row.materials,
    pack: row.packTitle,
    status: standing?.openAttemptId ? "open" : standing?.handedIn ? "done" : "untouched",
    attempts: standing?.handedIn ?? 0,
    best: bestOf(standing),
  };
}

function bestOf(standing: Standing | undefined): QuestionSummary["best"] {
  if (!standing || standing.bestShare === null) return null;
  return {
    marks: standing.bestHundredths === null ? null : toMarks(standing.bestHundredths),
    share: standing.bestShare,
  };
}
