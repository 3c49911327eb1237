import { expect, it } from "vitest";
import { isUniqueViolation } from "@db/client/errors";
import { getEngineAssessment, insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttemptEvent, listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { listAttemptsOfQuestion, listRecentAttempts } from "@db/queries/attempts/attempt-history";
import {
  getAttempt,
  getAttemptForCandidate,
  getOpenAttempt,
  insertAttempt,
  listOpenAttempts,
} from "@db/queries/attempts/attempts";
import {
  getHeadRevision,
  getRevision,
  getRevisionByClientKey,
  insertRevision,
  listRevisions,
  nextRevisionNumber,
} from "@db/queries/attempts/revisions";
import { listDueAttempts, sealAttempt, setAttemptDeadline } from "@db/queries/attempts/seal-attempt";
import { insertLibraryEntry, listLibraryEntries } from "@db/queries/content/library";
import { listBank } from "@db/queries/content/list-bank";
import { getMaterialsByHashes, insertMaterialIfNew } from "@db/queries/content/materials";
import {
  getPack,
  getPackBySlug,
  getPackVersion,
  getPackVersionByHash,
  insertPack,
  insertPackVersion,
  listPacks,
} from "@db/queries/content/packs";
import {
  getPublishedQuestion,
  getQuestionVersion,
  insertQuestionVersion,
  listQuestionVersions,
} from "@db/queries/content/question-versions";
import {
  getQuestion,
  insertQuestion,
  listQuestionsOfPack,
  setQuestionStatus,
  updateQuestionDraft,
} from "@db/queries/content/questions";
import { insertPerson } from "@db/queries/people/people";
import { describeEngines } from "./describe-engines";
import { assessmentOf, attemptOf, content, NOW, person, revisionOf, seedAttempt } from "./sample-rows";
import { emptyPack } from "./sample-pack";

describeEngines("content", ({ fresh }) => {
  it("finds a pack by slug and a version by hash, and moves the pack to its newest version", async () => {
    const db = await fresh();
    const { pack, second } = await db.tx(async (tx) => {
      const pack = await insertPack({ slug: "canteen", title: "食堂", origin: "shipped", createdAt: NOW }, tx);
      await insertPackVersion({ packId: pack.id, hash: "a", source: "# 食堂", content: emptyPack, createdAt: NOW }, tx);
      const second = await insertPackVersion(
        { packId: pack.id, hash: "b", source: "# 食堂\n", content: emptyPack, createdAt: NOW + 1 },
        tx,
      );
      return { pack, second };
    });
    expect(second.number).toBe(2);
    expect(await getPackBySlug({ slug: "canteen" }, db)).toMatchObject({ id: pack.id, currentVersionId: second.id });
    expect(await getPack({ packId: pack.id }, db)).toMatchObject({ title: "食堂" });
    expect(await getPackVersionByHash({ hash: "a" }, db)).toMatchObject({ number: 1, content: emptyPack });
    expect(await getPackVersionByHash({ hash: "c" }, db)).toBeNull();
    expect(await getPackVersion({ versionId: second.id }, db)).toEqual(second);
    expect(await listPacks({}, db)).toHaveLength(1);
  });

  it("keeps a material once and hands materials back in the order asked for", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      await insertMaterialIfNew({ hash: "m1", title: "一", text: "甲", createdAt: NOW }, tx);
      await insertMaterialIfNew({ hash: "m2", title: "二", text: "乙", createdAt: NOW }, tx);
      await insertMaterialIfNew({ hash: "m1", title: "other", text: "other", createdAt: NOW + 1 }, tx);
    });
    const found = await getMaterialsByHashes({ hashes: ["m2", "gone", "m1"] }, db);
    expect(found.map((material) => material.text)).toEqual(["乙", "甲"]);
    expect(await getMaterialsByHashes({ hashes: [] }, db)).toEqual([]);
  });

  it("publishes a successor and keeps the version an attempt began with", async () => {
    const db = await fresh();
    const { question, version, pack } = await db.tx(seedAttempt);
    const changed = { ...content, title: "概括做法（新）" };
    expect(
      await db.tx((tx) => updateQuestionDraft({ questionId: question.id, draft: changed, now: NOW + 1 }, tx)),
    ).toMatchObject({
      title: content.title,
      draft: changed,
    });
    const next = await db.tx((tx) =>
      insertQuestionVersion({ questionId: question.id, hash: "h2", content: changed, publishedAt: NOW + 2 }, tx),
    );
    expect(next.number).toBe(2);
    expect(await getPublishedQuestion({ questionId: question.id }, db)).toMatchObject({
      question: { title: changed.title, draft: null, status: "published" },
      version: { id: next.id },
    });
    expect(await getQuestionVersion({ versionId: version.id }, db)).toEqual(version);
    expect((await listQuestionVersions({ questionId: question.id }, db)).map((row) => row.number)).toEqual([2, 1]);
    await db.tx((tx) => setQuestionStatus({ questionId: question.id, status: "retired", now: NOW + 3 }, tx));
    expect(await getPublishedQuestion({ questionId: question.id }, db)).toBeNull();
    expect(await getQuestion({ questionId: question.id }, db)).toMatchObject({ status: "retired", updatedAt: NOW + 3 });
    expect(await listQuestionsOfPack({ packId: pack.id }, db)).toHaveLength(1);
  });

  it("lists the bank in one order on every database, drafts only for tutors", async () => {
    const db = await fresh();
    await db.tx(async (tx) => {
      const { pack } = await seedAttempt(tx);
      const common = { family: "essay" as const, createdAt: NOW, updatedAt: NOW };
      await insertQuestion(
        { ...common, packId: pack.id, no: 2, title: "Draft one", status: "draft", draft: { ...content, marks: null } },
        tx,
      );
      await insertQuestion({ ...common, packId: null, no: 1, title: "Loose", status: "needs-material" }, tx);
      const reserved = await insertQuestion(
        { ...common, packId: pack.id, no: 3, title: "kept", status: "draft", visibility: "reserved" },
        tx,
      );
      await insertQuestionVersion(
        { questionId: reserved.id, hash: "h", content: { ...content, title: "Kept back" }, publishedAt: NOW },
        tx,
      );
    });
    const page = { limit: 10, offset: 0 };
    const open = await listBank({ includeDrafts: false, ...page }, db);
    expect(open.total).toBe(1);
    expect(open.rows).toMatchObject([
      {
        title: content.title,
        packTitle: "社区食堂",
        marks: 10.5,
        minutes: 20,
        limit: content.limit,
        status: "published",
      },
    ]);
    expect(open.rows[0]).not.toHaveProperty("draft");
    const all = await listBank({ includeDrafts: true, ...page }, db);
    expect(all.rows.map((row) => row.title)).toEqual([content.title, "Draft one", "Kept back", "Loose"]);
    expect(all.rows.map((row) => row.marks)).toEqual([10.5, null, 10.5, null]);
    const titles = async (search: string) =>
      (await listBank({ includeDrafts: true, search, ...page }, db)).rows.map((row) => row.title);
    expect(await titles("DRAFT")).toEqual(["Draft one"]);
    expect(await titles("kept")).toEqual(["Kept back"]);
    expect(await titles("食堂")).toEqual([content.title, "Draft one", "Kept back"]);
    expect(await titles("_")).toEqual([]);
    expect((await listBank({ includeDrafts: true, family: "gist", ...page }, db)).total).toBe(1);
    expect(await listBank({ includeDrafts: true, limit: 1, offset: 3 }, db)).toMatchObject({
      total: 4,
      rows: [{ title: "Loose" }],
    });
  });

  it("lists library entries by kind in the order of their lines", async () => {
    const db = await fresh();
    const packId = await db.tx(async (tx) => {
      const { id } = await insertPack({ title: "p", origin: "imported", createdAt: NOW }, tx);
      const entry = {
        packId: id,
        kind: "theory" as const,
        content: { title: "t", line: 1, blocks: [] },
        status: "draft" as const,
        createdAt: NOW,
      };
      await insertLibraryEntry({ ...entry, title: "later", line: 9 }, tx);
      await insertLibraryEntry({ ...entry, title: "earlier", line: 2 }, tx);
      return id;
    });
    expect((await listLibraryEntries({ packId, kind: "theory" }, db)).map((entry) => entry.title)).toEqual([
      "earlier",
      "later",
    ]);
    expect(await listLibraryEntries({ packId, kind: "model" }, db)).toEqual([]);
    expect(await listLibraryEntries({ status: "published" }, db)).toEqual([]);
  });
});

describeEngines("attempts", ({ fresh }) => {
  it("refuses a second open attempt on a question, until the first is sealed", async () => {
    const db = await fresh();
    const { candidate, question, version, attempt } = await db.tx(seedAttempt);
    const again = () => db.tx((tx) => insertAttempt(attemptOf(candidate.id, question.id, version.id), tx));
    expect(isUniqueViolation(await again().catch((error: unknown) => error))).toBe(true);
    const seal = { attemptId: attempt.id, sealedAt: NOW + 5, sealedBy: "hand-in" as const, sealedRevisionId: null };
    expect(await db.tx((tx) => sealAttempt(seal, tx))).toBe(true);
    expect(await db.tx((tx) => sealAttempt({ ...seal, sealedAt: NOW + 6, sealedBy: "deadline" }, tx))).toBe(false);
    expect(await getAttempt({ attemptId: attempt.id }, db)).toMatchObject({
      status: "sealed",
      sealedAt: NOW + 5,
      sealedBy: "hand-in",
    });
    expect((await again()).status).toBe("open");
  });

  it("shows a candidate's attempts to nobody else", async () => {
    const db = await fresh();
    const { candidate, question, attempt } = await db.tx(seedAttempt);
    const other = await db.tx((tx) => insertPerson(person({ userName: "other" }), tx));
    const of = (candidateId: string) => ({ candidateId, attemptId: attempt.id, questionId: question.id, limit: 5 });
    expect(await getAttemptForCandidate(of(candidate.id), db)).toEqual(attempt);
    expect(await getOpenAttempt(of(candidate.id), db)).toEqual(attempt);
    expect(await listOpenAttempts(of(candidate.id), db)).toEqual([{ ...attempt, questionTitle: content.title }]);
    expect(await getAttemptForCandidate(of(other.id), db)).toBeNull();
    expect(await getOpenAttempt(of(other.id), db)).toBeNull();
    expect(await listOpenAttempts(of(other.id), db)).toEqual([]);
    expect(await listRecentAttempts(of(other.id), db)).toEqual([]);
    expect(await listAttemptsOfQuestion(of(other.id), db)).toEqual([]);
  });

  it("shows each attempt with the engine's latest marks", async () => {
    const db = await fresh();
    const { candidate, question, attempt } = await db.tx(seedAttempt);
    await db.tx(async (tx) => {
      expect(await insertAssessment(assessmentOf(attempt.id), tx)).toBeNull();
      const newer = { ...assessmentOf(attempt.id, { engine: "e2", createdAt: NOW + 9 }), marksHundredths: 450 };
      await insertAssessment(newer, tx);
      await insertAssessment({ ...newer, source: "tutor", marksHundredths: 900, createdAt: NOW + 10 }, tx);
    });
    const outcome = { marksHundredths: 450, maxHundredths: 1000, share: 0.3 };
    const asked = { candidateId: candidate.id, questionId: question.id, limit: 5 };
    expect(await listAttemptsOfQuestion(asked, db)).toMatchObject([{ id: attempt.id, outcome }]);
    expect(await listRecentAttempts(asked, db)).toMatchObject([{ questionTitle: content.title, outcome }]);
    expect((await getEngineAssessment({ attemptId: attempt.id }, db))?.engine).toBe("e2");
  });

  it("lists attempts as due when deadline and grace are over, never those without a deadline", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    const due = (now: number) => listDueAttempts({ now, graceMs: 1_000, limit: 5 }, db);
    expect(await due(NOW + 60_999)).toEqual([]);
    expect(await due(NOW + 61_000)).toMatchObject([{ id: attempt.id }]);
    await db.tx((tx) => setAttemptDeadline({ attemptId: attempt.id, deadlineAt: null }, tx));
    expect(await due(NOW + 999_000)).toEqual([]);
  });

  it("takes the highest number on the head chain as the head", async () => {
    const db = await fresh();
    const { attempt, revision } = await db.tx(seedAttempt);
    const next = await db.tx(async (tx) => {
      const second = await insertRevision(
        revisionOf(attempt.id, await nextRevisionNumber({ attemptId: attempt.id }, tx)),
        tx,
      );
      await insertRevision(revisionOf(attempt.id, await nextRevisionNumber({ attemptId: attempt.id }, tx), "side"), tx);
      return second;
    });
    expect(await getHeadRevision({ attemptId: attempt.id }, db)).toEqual(next);
    expect((await listRevisions({ attemptId: attempt.id }, db)).map((row) => row.number)).toEqual([1, 2, 3]);
    expect(await getRevisionByClientKey({ attemptId: attempt.id, clientKey: "key-1" }, db)).toEqual(revision);
    expect(await getRevision({ attemptId: attempt.id, revisionId: revision.id }, db)).toEqual(revision);
    expect(await getRevision({ attemptId: "other", revisionId: revision.id }, db)).toBeNull();
    const repeated = db.tx((tx) => insertRevision({ ...revisionOf(attempt.id, 4), clientKey: "key-1" }, tx));
    expect(isUniqueViolation(await repeated.catch((error: unknown) => error))).toBe(true);
  });

  it("hands the clock's events back oldest first", async () => {
    const db = await fresh();
    const { attempt } = await db.tx(seedAttempt);
    await db.tx(async (tx) => {
      await insertAttemptEvent({ attemptId: attempt.id, at: NOW + 5, kind: "extend", params: { byMs: 60_000 } }, tx);
      await insertAttemptEvent({ attemptId: attempt.id, at: NOW, kind: "start", params: {} }, tx);
    });
    const events = await listAttemptEvents({ attemptId: attempt.id }, db);
    expect(events).toMatchObject([{ kind: "start" }, { kind: "extend", params: { byMs: 60_000 } }]);
  });
});
