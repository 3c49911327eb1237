import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Database } from "@db/client/types";
import { adviceSuite } from "./advice/advice.suite";
import { admittedSuite } from "./room/admitted-answers.suite";
import { assignmentSuite } from "./desk/assignments.suite";
import { attemptSuite } from "./room/attempts.suite";
import { classSuite } from "./desk/classes.suite";
import { clippingSuite } from "./study/clippings.suite";
import { contentSuite } from "./content/content.suite";
import { dialectSuite } from "./dialect.suite";
import { doubleMarkingSuite } from "./desk/double-marking.suite";
import { deskListSuite } from "./desk/desk-lists.suite";
import { drillSuite } from "./content/drills.suite";
import type { Engine, RunningEngine } from "./engines";
import { exportSuite } from "./content/exports.suite";
import { jobSuite } from "./jobs/jobs.suite";
import { keptQuerySuite } from "./kept-queries.suite";
import { huntSuite } from "./study/hunt.suite";
import { importsSuite } from "./content/imports.suite";
import { studentNoteSuite } from "./desk/student-notes.suite";
import { insightSuite } from "./desk/insight.suite";
import { librarySuite } from "./content/library.suite";
import { listSuite } from "./desk/lists.suite";
import { markingDeskSuite } from "./desk/marking-desk.suite";
import { peopleSuite } from "./people-and-operations.suite";
import { photoSuite } from "./room/photos.suite";
import { retainedTextSuite } from "./desk/retained-texts.suite";
import { reviewSampleSuite } from "./desk/review-samples.suite";
import { rubricChangeSuite } from "./content/rubric-changes.suite";
import { progressSuite } from "./study/progress.suite";
import { proposalSuite } from "./content/proposals.suite";
import { schemaSuite } from "./schema.suite";
import { searchSuite } from "./content/search.suite";
import { saveAndSealSuite } from "./room/save-and-seal.suite";
import { sittingSuite } from "./room/sittings.suite";
import { studySuite } from "./study/study.suite";
import type { Suite } from "./suite";
import { transactionSuite } from "./transactions.suite";

/** Everything that holds on every database; where one is not installed it is reported as skipped, with the reason. */
export function everySuite(engine: Engine): void {
  const name = engine.missing === null ? engine.name : `${engine.name} (skipped: ${engine.missing})`;
  describe.skipIf(engine.missing !== null)(name, () => {
    let running: RunningEngine;
    const opened: Database[] = [];
    const kept = (db: Database) => {
      opened.push(db);
      return db;
    };
    const suite: Suite = {
      engine,
      empty: async () => kept(await running.empty()),
      fresh: async () => kept(await running.fresh()),
    };
    beforeAll(async () => {
      running = await engine.start();
    });
    afterEach(async () => {
      for (const db of opened.splice(0)) await db.close();
    });
    afterAll(async () => {
      await running.stop();
    });
    describe("transactions", () => transactionSuite(suite));
    describe("what the databases do differently", () => dialectSuite(suite));
    describe("kept queries", () => keptQuerySuite(suite));
    describe("schema", () => schemaSuite(suite));
    describe("imports", () => importsSuite(suite));
    describe("jobs", () => jobSuite(suite));
    describe("advice", () => adviceSuite(suite));
    describe("people and operations", () => peopleSuite(suite));
    describe("clippings", () => clippingSuite(suite));
    describe("content", () => contentSuite(suite));
    describe("desk lists", () => deskListSuite(suite));
    describe("search", () => searchSuite(suite));
    describe("drills", () => drillSuite(suite));
    describe("exports", () => exportSuite(suite));
    describe("library", () => librarySuite(suite));
    describe("attempts", () => attemptSuite(suite));
    describe("photos", () => photoSuite(suite));
    describe("double marking", () => doubleMarkingSuite(suite));
    describe("marking", () => proposalSuite(suite));
    describe("marking desk", () => markingDeskSuite(suite));
    describe("insight", () => insightSuite(suite));
    describe("notes on a candidate", () => studentNoteSuite(suite));
    describe("lists", () => listSuite(suite));
    describe("classes", () => classSuite(suite));
    describe("saves and seals at once", () => saveAndSealSuite(suite));
    describe("sittings", () => sittingSuite(suite));
    describe("admitted answers", () => admittedSuite(suite));
    describe("assignments", () => assignmentSuite(suite));
    describe("samples for a lesson", () => reviewSampleSuite(suite));
    describe("words a school no longer keeps", () => retainedTextSuite(suite));
    describe("study", () => studySuite(suite));
    describe("hunts", () => huntSuite(suite));
    describe("progress", () => progressSuite(suite));
    describe("rubric changes", () => rubricChangeSuite(suite));
  });
}
