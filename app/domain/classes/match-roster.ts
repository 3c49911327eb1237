import { withoutRefused, type Roster, type RosterLine, type RosterProblem } from "./roster";

/** Who is in the class already. */
export type KnownMember = { name: string; userName: string | null; studentNumber: string | null };

/** An account of the school that the roster may mean. */
export type KnownAccount = { personId: string; userName: string; name: string; candidate: boolean; closed: boolean };

export type RosterEntry = RosterLine & {
  /** The account that joins; null: a new one is made. */
  personId: string | null;
  /** Where the account goes by another name than the roster's: that name, for whoever checks it. */
  accountName: string | null;
  /** What a new account is to be called; null: a name is drawn. */
  newUserName: string | null;
};

export type MatchedRoster = Omit<Roster, "lines"> & { entries: RosterEntry[] };

type Known = {
  members: readonly KnownMember[];
  accounts: readonly KnownAccount[];
  /** A text as a user name; null for what can be none. */
  userNameOf: (typed: string) => string | null;
};

/** The user names for which accounts must be known before `matchRoster`: those written, and 学号 that could become one. */
export function userNamesIn(lines: readonly RosterLine[], userNameOf: Known["userNameOf"]): string[] {
  return [...new Set(lines.map((line) => wishedName(line, userNameOf)).filter((name) => name !== null))];
}

/** A roster beside the class and the school's accounts: who joins with which account, and what stands against it. */
export function matchRoster(roster: Roster, { members, accounts, userNameOf }: Known): MatchedRoster {
  const byName = new Map(accounts.map((account) => [account.userName, account]));
  const written = new Set(roster.lines.map(({ userName }) => userName));
  const problems = roster.lines.flatMap((line) => problemOf(line, members, byName) ?? []);
  const { lines, ...rest } = withoutRefused({ ...roster, problems: [...roster.problems, ...problems] });
  const given = new Set<string>();
  const entries = lines.map((line): RosterEntry => {
    const account = line.userName === null ? undefined : byName.get(line.userName);
    if (account !== undefined) {
      const differs = account.name !== line.name && account.name !== account.userName;
      return { ...line, personId: account.personId, accountName: differs ? account.name : null, newUserName: null };
    }
    const wished = wishedName(line, userNameOf);
    // A 学号 that is somebody's user name already is not taken for that person: only a written account is.
    const free =
      wished !== null &&
      !given.has(wished) &&
      (wished === line.userName || (!byName.has(wished) && !written.has(wished)));
    if (free) given.add(wished);
    return { ...line, personId: null, accountName: null, newUserName: free ? wished : null };
  });
  return { ...rest, entries };
}

function wishedName(line: RosterLine, userNameOf: Known["userNameOf"]): string | null {
  return line.userName ?? (line.studentNumber === null ? null : userNameOf(line.studentNumber));
}

function problemOf(
  line: RosterLine,
  members: readonly KnownMember[],
  accounts: ReadonlyMap<string, KnownAccount>,
): RosterProblem | null {
  const { row, name, userName, studentNumber } = line;
  if (userName !== null) {
    const at = { row, column: "userName" as const, params: { value: userName } };
    if (members.some((member) => member.userName === userName)) return { ...at, code: "in-class" };
    const account = accounts.get(userName);
    if (account !== undefined && !account.candidate) return { ...at, code: "account-is-staff" };
    if (account?.closed) return { ...at, code: "account-closed" };
  }
  if (studentNumber !== null && members.some((member) => member.studentNumber === studentNumber)) {
    return { row, column: "studentNumber", code: "number-in-class", params: { value: studentNumber } };
  }
  // Without an account only the name is left to know somebody by, unless both have a 学号.
  const namesake = members.some(
    (member) => member.name === name && (studentNumber === null || member.studentNumber === null),
  );
  if (userName === null && namesake) return { row, column: "name", code: "name-in-class", params: { value: name } };
  return null;
}
