import { randomInt } from "node:crypto";
import { isUniqueViolation } from "@db/client/errors";
import { newId } from "@db/client/new-id";
import type { Tx } from "@db/client/types";
import { insertClassGroup, listClassGroups } from "@db/queries/classes/groups";
import { putClassMembers } from "@db/queries/classes/members";
import { insertPeople, insertResetCodes } from "@db/queries/classes/roster";
import { drawUserName } from "~/domain/classes/draw-user-name";
import type { MatchedRoster, RosterEntry } from "~/domain/classes/match-roster";
import { addToClassAssignments } from "~/services/assignments/add-to-class-assignments.server";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";
import { drawActivation, type ActivationSlip } from "./draw-activation.server";
import { matchWithClass } from "./match-with-class.server";

type EnterRoster = InClass & { cells: string[][]; pick?: (below: number) => number };

type Entered =
  /** How many joined with an account they had, and the slips of those who got one. */
  | { ok: true; joined: number; slips: ActivationSlip[] }
  | { ok: false; reason: "problems"; roster: MatchedRoster }
  /** Somebody took one of the user names this very moment. */
  | { ok: false; reason: "changed-meanwhile" }
  | ClassRefusal;

/** Puts everybody of a roster into the class in one go, or nobody where one row is wrong. */
export async function enterRoster({ cells, pick = randomInt, ...scene }: EnterRoster): Promise<Entered> {
  const { classId, now } = scene;
  try {
    return await inTaughtClass<Entered>(scene, {}, async ({ by, record }, tx) => {
      const roster = await matchWithClass({ classId, cells }, tx);
      if (roster.problems.length > 0) return { ok: false, reason: "problems", roster };
      const people = withAccounts(roster.entries, pick);
      const activations = people
        .filter(({ isNew }) => isNew)
        .map(({ personId, name, newUserName }) =>
          drawActivation({ personId, name, userName: newUserName, issuedBy: by, now }),
        );
      await insertPeople(
        activations.map(({ slip: { personId, name, userName } }) => ({
          id: personId,
          userName,
          displayName: name,
          role: "candidate" as const,
          createdAt: now,
        })),
        tx,
      );
      await insertResetCodes(
        activations.map(({ row }) => row),
        tx,
      );
      const groups = await groupsFor({ classId, entries: people, now }, tx);
      await putClassMembers(
        people.map(({ personId, studentNumber, group }) => ({
          classId,
          personId,
          studentNumber,
          groupId: group === null ? null : (groups.get(group) ?? null),
          joinedBy: "roster" as const,
          joinedAt: now,
        })),
        tx,
      );
      const personIds = people.map(({ personId }) => personId);
      await addToClassAssignments({ classId, personIds, now }, tx);
      const slips = activations.map(({ slip }) => slip);
      const joined = people.length - slips.length;
      await record("class.roster-entered", { joined, made: slips.map(({ personId }) => personId) });
      return { ok: true, joined, slips };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "changed-meanwhile" };
    throw error;
  }
}

type WithAccount = RosterEntry & { personId: string; newUserName: string; isNew: boolean };

/** Everybody with an account: the one they have, or a new one under the wished or a drawn name. */
function withAccounts(entries: RosterEntry[], pick: (below: number) => number): WithAccount[] {
  const taken = new Set(entries.flatMap(({ newUserName, userName }) => newUserName ?? userName ?? []));
  return entries.map((entry) => {
    if (entry.personId !== null) return { ...entry, personId: entry.personId, newUserName: "", isNew: false };
    const newUserName = entry.newUserName ?? drawUserName(taken, pick);
    taken.add(newUserName);
    return { ...entry, personId: newId(), newUserName, isNew: true };
  });
}

type Grouping = { classId: string; entries: RosterEntry[]; now: number };

/** The class's groups by name, with those made that the roster names first. */
async function groupsFor({ classId, entries, now }: Grouping, tx: Tx): Promise<Map<string, string>> {
  const groups = new Map((await listClassGroups({ classId }, tx)).map(({ id, name }) => [name, id]));
  for (const { group } of entries) {
    if (group === null || groups.has(group)) continue;
    const { id } = await insertClassGroup({ id: newId(), classId, name: group, createdAt: now }, tx);
    groups.set(group, id);
  }
  return groups;
}
