import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { getAssignment, listQuestionsOf } from "@db/queries/assignments/assignments";
import { listBank } from "@db/queries/content/list-bank";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { getSetByMadeKey } from "@db/queries/sets/sets";
import type { QuestionVersion } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { scoreKeyOf } from "~/domain/marking/change/score-key";
import { createAssignment, type CreateAssignment } from "~/services/assignments/create-assignment.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { startAssigned } from "~/services/assignments/start-assigned.server";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { answerPool, type PooledAnswer } from "./answer-pool";
import { chanceFrom, type Chance } from "./chance";
import { addAppeals, addAnchors } from "./disputes";
import { addHandedIn } from "./handed-in";
import { addSchool, type School, type Seeded } from "./people";

export const ASSIGNMENTS = 20;
export const QUESTIONS = 5;
const POOL = 24;
const DAY_MS = 86_400_000;
/** This far back everything is marked and released; after that half of it is, and the newest three are as handed in. */
const RELEASED = 14;
const UNMARKED = 3;
/** The last but three, half marked, is marked twice and blind. */
const DOUBLE = 17;
/** So many are writing the twenty-first, against the clock. */
const WRITING = 120;

export type SeededDesk = School & {
  /** In the order they were given; all answered by everybody. */
  assignmentIds: string[];
  doubleId: string;
  /** Given to everybody and being written now. */
  runningId: string;
};

type Item = { version: QuestionVersion; rubricHash: string; pool: PooledAnswer[] };

/** `people`: five hundred unless told. */
type SeedDesk = { seed: number; now: number; people?: number };

/**
 * Twenty assignments of five questions that everybody has handed in, with real reports from a pool of answers, put into a school
 * that is not running. The same seed gives the same school but for its ids.
 */
export async function seedDesk(dataDir: string, { seed, now, people }: SeedDesk): Promise<SeededDesk> {
  const db = await openDatabase({ url: `file:${dataDir}/app.db` });
  try {
    await migrateDatabase(db);
    useDatabase(db);
    const chance = chanceFrom(seed);
    const began = now - (ASSIGNMENTS + 2) * 3 * DAY_MS;
    const school = await db.tx((tx) => addSchool({ now: began, signedInAt: now, people }, tx));
    const items = await scoredQuestions(chance);
    const assignmentIds: string[] = [];
    for (let no = 0; no < ASSIGNMENTS; no += 1) {
      const assignmentId = await addAnswered(db, { school, items, no, opensAt: began + no * 3 * DAY_MS, chance });
      assignmentIds.push(assignmentId);
      // Before the same questions come again in an assignment that hides their key points.
      if (no === 0) await addAppeals({ assignmentId, now: began + 9 * DAY_MS });
    }
    const doubleId = assignmentIds[DOUBLE] ?? "";
    await addAnchors({ school, assignmentId: doubleId, now: now - DAY_MS });
    const runningId = await addRunning({ school, items, now });
    for (const classId of school.smallClassIds) {
      const asked = { classId, no: 0, items, opensAt: now - DAY_MS, now };
      await give({ ...asked, by: viewerOf(school), title: "周末练习", plan: "single", mode: "practice" });
    }
    return { ...school, assignmentIds, doubleId, runningId };
  } finally {
    await db.close();
  }
}

async function scoredQuestions(chance: Chance): Promise<Item[]> {
  const { rows } = await listBank({ includeDrafts: false, limit: 200, offset: 0 });
  const items: Item[] = [];
  for (const { id } of rows) {
    const published = await getPublishedQuestion({ questionId: id });
    const rubricHash = published && scoreKeyOf(published.version);
    if (!rubricHash) continue;
    items.push({
      version: published.version,
      rubricHash,
      pool: await answerPool(published.version.content, POOL, chance),
    });
  }
  if (items.length < QUESTIONS) throw new Error("the school has too few published questions with a rubric");
  return items;
}

function viewerOf({ tutors }: { tutors: Seeded[] }): Viewer {
  const [head] = tutors;
  if (!head) throw new Error("a class has tutors");
  const { personId, displayName, userName } = head;
  return { kind: "account", personId, role: "tutor", displayName, userName };
}

type Give = {
  by: Viewer;
  classId: string;
  title: string;
  items: Item[];
  /** Which questions: a window on all of them that moves on with each assignment. */
  no: number;
  opensAt: number;
  now: number;
  plan: CreateAssignment["marking"]["plan"];
  mode: CreateAssignment["mode"];
};

async function give({ by, classId, title, items, no, opensAt, now, plan, mode }: Give): Promise<string> {
  const madeKey = `bench:${no}`;
  const chosen = Array.from({ length: QUESTIONS }, (_, index) => items[(no * QUESTIONS + index) % items.length]);
  const content = {
    ...{ title: `练习卷${no + 1}`, kind: "paper" as const, minutes: 120, readingMinutes: null },
    ...{ readingRule: "suggested" as const, sourceNote: null },
    items: chosen.flatMap((item) =>
      item ? [{ questionId: item.version.questionId, versionId: item.version.id, marks: null }] : [],
    ),
  };
  await makeSet({ madeKey, content, now });
  const setId = (await getSetByMadeKey({ madeKey }))?.id ?? "";
  const created = await createAssignment({
    ...{ by, classId, setId, title, note: null, mode, opensAt, dueAt: opensAt + 7 * DAY_MS, limitMinutes: null },
    ...{ maxAttempts: 1, latePolicy: "accept", target: { kind: "class" }, now: opensAt },
    release: { score: "by-hand", points: "by-hand", reference: "by-hand" },
    marking: { plan, samplePercent: null, tolerancePercent: null, gateAgreement: null, expertId: null },
  });
  if (!created.ok) throw new Error(`the assignment was refused: ${created.reason}`);
  return created.assignmentId;
}

type Answered = { school: School; items: Item[]; no: number; opensAt: number; chance: Chance };

async function addAnswered(db: Database, { school, items, no, opensAt, chance }: Answered): Promise<string> {
  const by = viewerOf(school);
  const plan = no === DOUBLE ? ("double" as const) : ("single" as const);
  const given = { by, classId: school.classId, title: `第${no + 1}次作业`, items, no, opensAt, now: opensAt };
  const assignmentId = await give({ ...given, plan, mode: "practice" });
  const assignment = await getAssignment({ assignmentId });
  if (!assignment) throw new Error("an assignment was made");
  const byVersion = new Map(items.map((item) => [item.version.id, item]));
  const questions = (await listQuestionsOf({ assignmentId })).flatMap((row) => {
    const item = byVersion.get(row.questionVersionId);
    return item ? [{ ...row, rubricHash: item.rubricHash, pool: item.pool }] : [];
  });
  const { candidates, tutors } = school;
  const markedShare = no < RELEASED ? 1 : no < ASSIGNMENTS - UNMARKED ? 0.5 : no === DOUBLE ? 0.5 : 0;
  await db.tx((tx) => addHandedIn({ assignment, questions, candidates, tutors, markedShare, chance }, tx));
  if (no < RELEASED) {
    const personIds = candidates.map(({ personId }) => personId);
    const parts = ["score", "points", "reference"] as const;
    await releaseParts({ assignmentId, personIds, parts, by, now: opensAt + 8 * DAY_MS });
  }
  return assignmentId;
}

/** One that opened just now: some are writing it. */
async function addRunning({ school, items, now }: { school: School; items: Item[]; now: number }): Promise<string> {
  const asked = { by: viewerOf(school), classId: school.classId, title: "本周模考", items, no: ASSIGNMENTS, now };
  const assignmentId = await give({ ...asked, opensAt: now - 1_000, plan: "single", mode: "timed" });
  for (const { personId } of school.candidates.slice(0, WRITING)) await startAssigned({ assignmentId, personId, now });
  return assignmentId;
}
