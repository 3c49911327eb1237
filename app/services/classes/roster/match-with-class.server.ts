import type { Reader } from "@db/client/types";
import { listClassMembers } from "@db/queries/classes/members";
import { listAccountsByUserName } from "@db/queries/classes/roster";
import { matchRoster, userNamesIn, type MatchedRoster } from "~/domain/classes/match-roster";
import { readRoster } from "~/domain/classes/roster";
import { isUserName, normaliseUserName } from "~/services/accounts/credentials/user-name";

type Matching = { classId: string; cells: string[][] };

/** A roster's cells beside the class and the accounts of the school as they are now. Writes nothing. */
export async function matchWithClass({ classId, cells }: Matching, on?: Reader): Promise<MatchedRoster> {
  const roster = readRoster(cells, { userNameOf });
  const accounts = await listAccountsByUserName({ userNames: userNamesIn(roster.lines, userNameOf) }, on);
  return matchRoster(roster, {
    members: await listClassMembers({ classId }, on),
    accounts: accounts.map(({ id, userName, displayName, role, disabledAt }) => ({
      personId: id,
      userName: userName ?? "",
      name: displayName,
      candidate: role === "candidate",
      closed: disabledAt !== null,
    })),
    userNameOf,
  });
}

function userNameOf(typed: string): string | null {
  const name = normaliseUserName(typed);
  return isUserName(name) ? name : null;
}
