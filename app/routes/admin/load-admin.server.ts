import { listInviteCodes } from "@db/queries/codes/find-codes";
import { countDemo, countRealAdmins } from "@db/queries/people/demo-people";
import { listLastSeen } from "@db/queries/people/find-people";
import { listAccounts, type AccountRow } from "@db/queries/people/list-accounts";
import { getSchool } from "@db/queries/operations/school";
import { getPersonById } from "@db/queries/people/people";
import { ROLES } from "./schema";

const PEOPLE_PER_PAGE = 20;
const INVITES_SHOWN = 20;

export type PeopleFilter = { search: string; page: number; personId: string | null };

export function readPeopleFilter(url: URL): PeopleFilter {
  const page = Number(url.searchParams.get("page") ?? 1);
  return {
    search: (url.searchParams.get("q") ?? "").trim().slice(0, 100),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    personId: url.searchParams.get("person"),
  };
}

/** What the admin page shows. No hash leaves the server. */
export async function loadAdmin({ filter, now }: { filter: PeopleFilter; now: number }) {
  const [people, invites, demo, realAdmins, chosen, school] = await Promise.all([
    loadPeople(filter),
    listInviteCodes({ limit: INVITES_SHOWN }),
    countDemo(),
    countRealAdmins(),
    filter.personId === null ? null : getPersonById({ personId: filter.personId }),
    getSchool(),
  ]);
  return {
    people,
    person: chosen === null || chosen.userName === null ? null : presentPerson(chosen, null),
    invites: invites.map(({ id, role, createdAt, expiresAt, usedAt, usedByName }) => {
      const state = usedAt !== null ? ("used" as const) : expiresAt <= now ? ("expired" as const) : ("unused" as const);
      return { id, role, createdAt, expiresAt, usedByName, state };
    }),
    demo: { ...demo, removable: realAdmins > 0 },
    retainDays: school?.retainTextDays ?? null,
  };
}

async function loadPeople({ search, page }: PeopleFilter) {
  const offset = (page - 1) * PEOPLE_PER_PAGE;
  const { rows, total } = await listAccounts({ roles: [...ROLES], search, limit: PEOPLE_PER_PAGE, offset });
  const lastSeen = await listLastSeen({ personIds: rows.map((row) => row.id) });
  return {
    rows: rows.map((row) => presentPerson(row, lastSeen.get(row.id) ?? null)),
    total,
    pages: Math.ceil(total / PEOPLE_PER_PAGE),
    page,
    search,
  };
}

function presentPerson(row: AccountRow, lastSeenAt: number | null) {
  const { id, userName, displayName, role, demo, createdAt, disabledAt } = row;
  return {
    id,
    userName: userName ?? "",
    displayName,
    role,
    demo,
    createdAt,
    lastSeenAt,
    disabled: disabledAt !== null,
  };
}

export type PersonRow = ReturnType<typeof presentPerson>;

export type AdminData = Awaited<ReturnType<typeof loadAdmin>>;
