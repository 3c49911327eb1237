import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@db/client/types";
import { saveSchool } from "@db/queries/operations/school";
import { PACKS_FOLDER, seedShippedContent } from "@seeds/shipped-content";
import { seedShippedSets } from "@seeds/shipped-sets";
import { now } from "~/server/clock.server";
import { drawOneTimeCode, hashOneTimeCode } from "~/services/accounts/credentials/one-time-code.server";
import { keepIndex } from "~/services/search/keep-index.server";
import { addClassResults } from "../factories/class-results";
import { addAccount } from "../factories/people";
import { openTestSchool } from "../factories/school";

/** Every kind of row is in one pack; reading all of them would cost more than what is sent to the school afterwards. */
const PACK = "urban-renewal";

/** A school with shipped content, a class whose scripts are marked, and somebody of each role. */
export async function schoolToFuzz() {
  const db = await openTestSchool();
  await keepIndex({ now: now() });
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  cpSync(join(PACKS_FOLDER, PACK), join(folder, PACK), { recursive: true });
  await seedShippedContent({ now: now(), folder });
  rmSync(folder, { recursive: true, force: true });
  await seedShippedSets({ now: now() });
  await db.tx((tx) => saveSchool({ now: now(), setupTokenHash: hashOneTimeCode(drawOneTimeCode()) }, tx));
  const tutor = await addAccount("fuzz-tutor", "tutor");
  const results = await addClassResults({ tutors: [tutor.id], candidates: 2, marked: 1 });
  const admin = await addAccount("fuzz-admin", "admin");
  const people: Record<string, string | undefined> = { candidate: results.people[0], tutor: tutor.id, admin: admin.id };
  return { people, ids: await idsOf(db) };
}

/** An id of each kind that stands in addresses, as far as the school has one. */
async function idsOf(db: Database): Promise<Record<string, string>> {
  const { questions, questionSets, classes, assignments, attempts, sittings, people, packs, libraryEntries, drills } =
    db.tables;
  const tables = {
    questions,
    questionSets,
    classes,
    assignments,
    attempts,
    sittings,
    people,
    packs,
    libraryEntries,
    drills,
  };
  const names = {
    ...{ questions: "questionId", questionSets: "setId", classes: "classId", assignments: "assignmentId" },
    ...{ libraryEntries: "entryId", drills: "drillId" },
    ...{ attempts: "attemptId", sittings: "sittingId", people: "personId", packs: "packId" },
  } as const;
  const ids: Record<string, string> = {};
  for (const [name, table] of Object.entries(tables)) {
    const [row] = await db.select({ id: table.id }).from(table).limit(1);
    if (row) ids[names[name as keyof typeof names]] = row.id;
  }
  return ids;
}
