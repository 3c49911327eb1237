import SqliteFile from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeAll, afterAll, expect, it } from "vitest";
import { readerOver } from "@db/client/reader";
import { refreshStatistics } from "@db/client/sqlite/statistics";
import type { Builders, Reader } from "@db/client/types";
import { listAwaitingAdvice } from "@db/queries/advice/list-automatic";
import { listTutorMarked } from "@db/queries/assessments/list-answers";
import { listDueReleases, listDueSoon } from "@db/queries/assignments/list-due-soon";
import { listVersionsInUse } from "@db/queries/content/versions-in-use";
import { listTaughtClasses } from "@db/queries/classes/list-classes";
import { listQuestionMarks } from "@db/queries/insight/question-marks";
import { listAnchorChoices } from "@db/queries/marking/anchors";
import { listWritings } from "@db/queries/marking/marked-assignment";
import { listAccounts } from "@db/queries/people/list-accounts";
import { listCandidates } from "@db/queries/search/list-candidates";
import { countRunningClocks, listRunningClocks } from "@db/queries/sittings/list-running";
import { sqliteTables } from "@db/schema/sqlite";
import { openTestSchool, schoolFile } from "../../factories/school";

/** What a school of many classes holds: few questions, each answered in every class. Rows lean on nothing, so keys are not checked. */
const FILL = `
CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 19999) SELECT i FROM c;
INSERT INTO people (id, display_name, role, demo, created_at) SELECT 'p' || i, '学员' || i, 'candidate', 0, 1 FROM n WHERE i < 2000;
INSERT INTO classes (id, name, demo, created_by, created_at) SELECT 'c' || i, '班', 0, 'p0', i FROM n WHERE i < 200;
INSERT INTO class_tutors (class_id, person_id, role, added_by, added_at) SELECT 'c' || i, 'p' || i, 'head', 'p0', 1 FROM n WHERE i < 200;
INSERT INTO class_members (class_id, person_id, joined_by, joined_at, kept_out_of_samples) SELECT 'c' || (i / 10), 'p' || i, 'hand', 1, 0 FROM n WHERE i < 2000;
INSERT INTO assignments (id, class_id, set_id, set_version_id, title, mode, opens_at, due_at, max_attempts, late_policy, release_score, release_points, release_reference, whole_class, marking, auto_advice, created_by, created_at)
  SELECT 'a' || i, 'c' || (i / 2), 's', 'v', '作业', 'timed', 1, 1000 + i, 1, 'refuse', 'at-due', 'at-due', 'at-due', 1, 'single', i = 7, 'p0', 1 FROM n WHERE i < 400;
INSERT INTO assignment_candidates (assignment_id, person_id, added_at) SELECT 'a' || (i / 10), 'p' || (i / 20 * 10 + i % 10), 1 FROM n WHERE i < 4000;
INSERT INTO sittings (id, person_id, set_id, set_version_id, mode, medium, status, started_at, sealed_at, assignment_id)
  SELECT 'z' || i, 'p' || (i / 20 * 10 + i % 10), 's', 'v', 'timed', 'typed', 'sealed', 1, 2, 'a' || (i / 10) FROM n WHERE i < 4000;
INSERT INTO attempts (id, person_id, question_id, question_version_id, sitting_id, position, mode, medium, status, started_at, deadline_at, grace_ms, sealed_at)
  SELECT 't' || i, 'p' || (i / 100 * 10 + i % 10), 'q' || (i % 5), 'v', 'z' || (i / 5), 1 + i % 5, 'timed', 'typed', 'sealed', 1, 9, 0, i FROM n;
INSERT INTO marking_tasks (id, assignment_id, attempt_id, question_id, round, created_at) SELECT 'm' || i, 'a' || (i / 50), 't' || i, 'q' || (i % 5), 'single', 1 FROM n;
INSERT INTO assessments (id, attempt_id, revision_number, admitted, source, rubric_hash, profile, engine, report, share, created_at)
  SELECT 'e' || i, 't' || i, 1, 0, 'engine', x'00', 'p', '1', '{}', 0.5, i FROM n;`;

let file: SqliteFile.Database;
let asked: { sql: string; params: unknown[] }[] = [];
let on: Reader;

beforeAll(async () => {
  await openTestSchool();
  file = new SqliteFile(schoolFile());
  file.pragma("foreign_keys = OFF");
  file.pragma("synchronous = OFF");
  file.exec(FILL);
  const reader = new SqliteFile(schoolFile());
  refreshStatistics(file, reader);
  reader.close();
  const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) };
  on = readerOver(drizzle(file, { logger }) as unknown as Builders, sqliteTables, "sqlite");
});
afterAll(() => file.close());

/** How SQLite goes about all that this asks, a line each. */
async function planOf(query: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await query();
  return asked.flatMap(({ sql, params }) =>
    (file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[]).map(({ detail }) => detail),
  );
}

/** Tables that grow with the school; looking at all of one is what no page and no sweep may do. */
const LARGE = /^SCAN (people|class_members|assignment_candidates|sittings|attempts|assessments|marking_tasks)$/;
const OF_QUESTION = /attempts_question/;

it("what is asked of one assignment or class never goes through all answers to its question", async () => {
  for (const query of [
    () => listQuestionMarks({ assignmentId: "a1", questionId: "q1" }, on),
    () => listAnchorChoices({ classId: "c1", questionIds: ["q0", "q1"], limit: 60 }, on),
    () => listWritings({ assignmentId: "a1", questionId: "q1", candidateId: "p0" }, on),
  ]) {
    const plan = await planOf(query);
    expect(plan.filter((line) => LARGE.test(line) || OF_QUESTION.test(line))).toEqual([]);
    expect(plan.join()).toMatch(/sittings_assignment|attempts_person/);
  }
});

it("sweeps find what is due by its time, and what asks for advice by its assignment", async () => {
  for (const query of [
    () => listDueSoon({ now: 1_100, until: 1_110, limit: 200 }, on),
    () => listDueReleases({ now: 1_110, since: 1_100, limit: 200 }, on),
  ]) {
    const plan = await planOf(query);
    expect(plan.filter((line) => LARGE.test(line))).toEqual([]);
    expect(plan.join()).toContain("assignments_due");
    expect(plan.join()).toContain("assignment_candidates_due");
  }
  expect((await listDueReleases({ now: 1_110, since: 1_100, limit: 200 }, on)).map(({ dueAt }) => dueAt)).toEqual(
    Array.from({ length: 100 }, (_, no) => 1_101 + Math.floor(no / 10)),
  );
  const advice = await planOf(() => listAwaitingAdvice({ recipient: null, now: 5_000, limit: 100 }, on));
  expect(advice.filter((line) => LARGE.test(line))).toEqual([]);
});

it("lists of a page are read in the order they are shown in, as far as the page goes", async () => {
  const clocks = await planOf(() => listRunningClocks({ limit: 500 }, on));
  expect(clocks.join()).toContain("attempts_due");
  expect(clocks.join()).not.toContain("TEMP B-TREE");
  const counted = await planOf(() => countRunningClocks({ atMost: 500 }, on));
  expect(counted.join()).toContain("attempts_due");
  expect(counted.join()).not.toContain("TEMP B-TREE");
  const versions = await planOf(() => listVersionsInUse({ most: 6 }, on));
  expect(versions.join()).toContain("attempts_due");
  expect(versions.join()).not.toContain("TEMP B-TREE");
  const accounts = await planOf(() => listAccounts({ roles: ["candidate"], limit: 30, offset: 30 }, on));
  expect(accounts[0]).toContain("people_by_name");
  const marked = await planOf(() => listTutorMarked({ questionId: "q1", latest: 1_000 }, on));
  expect(marked.join()).toContain("attempts_question (question_id=? AND status=?)");
  const taught = await planOf(() => listTaughtClasses({ personId: "p3", archived: false }, on));
  expect(taught.filter((line) => LARGE.test(line) || /^SCAN classes$/.test(line))).toEqual([]);
});

it("a search asks the index once, and looks up what it named", async () => {
  const match = { all: ["g1"], without: [["t1"]] };
  const plan = await planOf(() => listCandidates({ match, reader: { staff: true }, limit: 9, offset: 0 }, on));
  expect(plan[0]).toMatch(/^SCAN search_index VIRTUAL TABLE/);
  expect(plan[1]).toBe("SEARCH search_documents USING INTEGER PRIMARY KEY (rowid=?)");
});
