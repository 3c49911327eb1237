import { listLastSeen } from "@db/queries/people/find-people";
import { listAccounts } from "@db/queries/people/list-accounts";

const CANDIDATES_PER_PAGE = 30;

export type CandidateFilter = { search: string; page: number };

export function readCandidateFilter(url: URL): CandidateFilter {
  const page = Number(url.searchParams.get("page") ?? 1);
  return {
    search: (url.searchParams.get("q") ?? "").trim().slice(0, 100),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Candidates for a tutor's list: who they are and when they were last here. */
export async function loadCandidates({ search, page }: CandidateFilter) {
  const offset = (page - 1) * CANDIDATES_PER_PAGE;
  const { rows, total } = await listAccounts({ roles: ["candidate"], search, limit: CANDIDATES_PER_PAGE, offset });
  const lastSeen = await listLastSeen({ personIds: rows.map((row) => row.id) });
  return {
    rows: rows.map(({ id, userName, displayName, createdAt, disabledAt }) => ({
      id,
      userName: userName ?? "",
      displayName,
      createdAt,
      lastSeenAt: lastSeen.get(id) ?? null,
      disabled: disabledAt !== null,
    })),
    total,
    pages: Math.ceil(total / CANDIDATES_PER_PAGE),
    page,
    search,
  };
}

export type CandidateRow = Awaited<ReturnType<typeof loadCandidates>>["rows"][number];
