import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@db/client/types";
import { prepareSchool } from "~/server/boot/prepare-school";
import { addClassResults } from "../factories/class-results";
import { addAccount } from "../factories/people";
import { openTestSchool } from "../factories/school";

/** A school with shipped content, a class whose scripts are marked, and somebody of each role. */
export async function schoolToFuzz() {
  const db = await openTestSchool();
  const dataDir = mkdtempSync(join(tmpdir(), "fuzz-"));
  await prepareSchool(db, { dataDir, demo: false, publicOrigin: null, host: "127.0.0.1", port: 0 });
  rmSync(dataDir, { recursive: true, force: true });
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
