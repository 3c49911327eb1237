import { expect, it } from "vitest";
import type { SetContent } from "@content/contract/question-set";
import { isUniqueViolation } from "@db/client/errors";
import type { Database } from "@db/client/types";
import { insertAssessment } from "@db/queries/assessments/assessments";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { getOpenAttempt, insertAttempt } from "@db/queries/attempts/attempts";
import { getClockSource } from "@db/queries/attempts/clock-source";
import { listStandings } from "@db/queries/attempts/lists/list-standings";
import { listAttemptsInTheWay, moveAttempts } from "@db/queries/attempts/move-attempts";
import { sealAttempt } from "@db/queries/attempts/seal-attempt";
import { findPackQuestion } from "@db/queries/content/questions";
import { insertPerson } from "@db/queries/people/people";
import {
  getPublishedSet,
  getSet,
  getSetByMadeKey,
  getSetVersion,
  insertSet,
  listSetsInBank,
  publishSetVersion,
  setSetDraft,
} from "@db/queries/sets/sets";
import {
  insertAccommodation,
  listAccommodations,
  listAccommodationsOf,
  revokeAccommodation,
} from "@db/queries/sittings/accommodations";
import { countRunningClocks, listRunningClocks } from "@db/queries/sittings/list-running";
import { listSittingScores } from "@db/queries/sittings/list-sitting-scores";
import {
  getOpenSitting,
  getSittingForCandidate,
  insertSitting,
  listAttemptsOfSitting,
  listRecentSittings,
  listSittingsOfSets,
} from "@db/queries/sittings/sittings";
import { assessmentOf, attemptOf, content, NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const LIMIT_MS = 9_000_000;

function setContent(questionId: string, versionId: string, minutes: number | null = 150): SetContent {
  const rest = { readingMinutes: null, readingRule: "suggested" as const, sourceNote: null };
  return { title: "套卷", kind: "paper", minutes, ...rest, items: [{ questionId, versionId, marks: null }] };
}

/** A published set of one question that two people may sit. */
async function seedSet(db: Database) {
  return db.tx(async (tx) => {
    const seeded = await seedAttempt(tx);
    const draft = setContent(seeded.question.id, seeded.version.id);
    const times = { createdAt: NOW, updatedAt: NOW };
    const set = await insertSet({ title: "草稿", status: "draft", madeKey: "made:1", draft, ...times }, tx);
    const row = { setId: set.id, hash: "h1", content: draft, publishedAt: NOW, publishedBy: null };
    const published = await publishSetVersion(row, tx);
    const other = await insertPerson(person({ userName: "wang", displayName: "" }), tx);
    return { ...seeded, set, published, other, draft };
  });
}

type Seeded = Awaited<ReturnType<typeof seedSet>>;

async function sit(db: Database, { set, published, question, version }: Seeded, personId: string) {
  return db.tx(async (tx) => {
    const row = { personId, setId: set.id, setVersionId: published.id, mode: "timed" as const };
    const sitting = await insertSitting({ ...row, status: "open", startedAt: NOW }, tx);
    const place = { sittingId: sitting.id, position: 1, mode: "timed" as const, deadlineAt: NOW + LIMIT_MS };
    const attempt = await insertAttempt({ ...attemptOf(personId, question.id, version.id), ...place }, tx);
    return { sitting, attempt };
  });
}

/** Sets, their sittings and the time people have by right. */
export function sittingSuite({ fresh }: Suite): void {
  it("keeps a set's versions: the same content once, another beside it, and a draft that changes neither", async () => {
    const db = await fresh();
    const { set, published, draft, question, version } = await seedSet(db);
    const row = { setId: set.id, hash: "h1", content: draft, publishedAt: NOW + 1, publishedBy: null };
    expect((await db.tx((tx) => publishSetVersion(row, tx))).id).toBe(published.id);
    const changed = setContent(question.id, version.id, 180);
    await db.tx((tx) => setSetDraft({ setId: set.id, draft: changed, now: NOW + 2 }, tx));
    expect((await getPublishedSet({ setId: set.id }, db))?.version.content.minutes).toBe(150);
    const next = await db.tx((tx) => publishSetVersion({ ...row, hash: "h2", content: changed }, tx));
    expect((await getPublishedSet({ setId: set.id }, db))?.version).toEqual(next);
    expect(await getSetVersion({ versionId: published.id }, db)).toEqual(published);
    expect((await getSet({ setId: set.id }, db))?.title).toBe("套卷");
    expect((await getSetByMadeKey({ madeKey: "made:1" }, db))?.id).toBe(set.id);
    expect((await listSetsInBank({ limit: 5 }, db)).map((one) => one.set.id)).toEqual([set.id]);
    expect(await getPublishedSet({ setId: "none" }, db)).toBeNull();
    expect(await findPackQuestion({ slug: "none", no: 1 }, db)).toBeNull();
  });

  it("allows one open sitting of a set, beside the same question sat alone, and shows it to its writer only", async () => {
    const db = await fresh();
    const seeded = await seedSet(db);
    const { candidate, other, set, question, attempt: alone } = seeded;
    const { sitting, attempt } = await sit(db, seeded, candidate.id);
    const again = await sit(db, seeded, candidate.id).catch((error: unknown) => error);
    expect(isUniqueViolation(again)).toBe(true);
    const asked = { candidateId: candidate.id, setId: set.id, questionId: question.id };
    expect((await getOpenSitting(asked, db))?.id).toBe(sitting.id);
    expect((await getOpenAttempt(asked, db))?.id).toBe(alone.id);
    const [standing] = await listStandings({ candidateId: candidate.id, questionIds: [question.id] }, db);
    expect(standing?.openAttemptId).toBe(alone.id);
    expect((await listAttemptsOfSitting({ sittingId: sitting.id }, db)).map(({ id }) => id)).toEqual([attempt.id]);
    const own = { sittingId: sitting.id, candidateId: candidate.id };
    expect(await getSittingForCandidate(own, db)).toEqual(sitting);
    expect(await getSittingForCandidate({ ...own, candidateId: other.id }, db)).toBeNull();
    const listed = { candidateId: candidate.id, setIds: [set.id] };
    expect((await listSittingsOfSets(listed, db)).map(({ id }) => id)).toEqual([sitting.id]);
    expect(await listSittingsOfSets({ ...listed, candidateId: other.id }, db)).toEqual([]);
    expect(await listRecentSittings({ candidateId: candidate.id, limit: 5 }, db)).toMatchObject([{ setTitle: "套卷" }]);
  });

  it("closes a sitting with the last of its attempts and not before, and then lists what each brought", async () => {
    const db = await fresh();
    const seeded = await seedSet(db);
    const { candidate, question, version } = seeded;
    const { sitting, attempt } = await sit(db, seeded, candidate.id);
    const second = await db.tx((tx) =>
      insertAttempt({ ...attemptOf(candidate.id, question.id, version.id), sittingId: sitting.id, position: 2 }, tx),
    );
    const seal = (attemptId: string) =>
      db.tx((tx) =>
        sealAttempt({ attemptId, sealedAt: NOW + 9, sealedBy: "hand-in" as const, sealedNumber: null }, tx),
      );
    const state = async () =>
      (await getSittingForCandidate({ sittingId: sitting.id, candidateId: candidate.id }, db))?.status;
    await seal(attempt.id);
    expect(await state()).toBe("open");
    await seal(second.id);
    expect(await state()).toBe("sealed");
    await db.tx((tx) => insertAssessment({ ...assessmentOf(second.id), marksHundredths: 750, share: 0.75 }, tx));
    expect(await listSittingScores({ sittingId: sitting.id }, db)).toMatchObject([
      { position: 1, title: content.title, characters: 0, share: null },
      { position: 2, marksHundredths: 750, share: 0.75, sealedBy: "hand-in" },
    ]);
  });

  it("gives a clock's events in order with the attempt's own grace", async () => {
    const db = await fresh();
    const seeded = await seedSet(db);
    const { attempt } = await sit(db, seeded, seeded.candidate.id);
    const event = (kind: "start" | "extend", at: number) =>
      db.tx((tx) => insertAttemptEvent({ attemptId: attempt.id, at, kind, actorId: null, params: { ms: at } }, tx));
    await event("extend", NOW + 5);
    await event("start", NOW);
    const source = await getClockSource({ attemptId: attempt.id }, db);
    expect(source?.graceMs).toBe(10_000);
    expect(source?.events.map(({ kind, params }) => [kind, params])).toEqual([
      ["start", { ms: NOW }],
      ["extend", { ms: NOW + 5 }],
    ]);
    expect(await getClockSource({ attemptId: "none" }, db)).toBeNull();
    const [none] = [await getClockSource({ attemptId: seeded.attempt.id }, db)];
    expect(none?.events).toEqual([]);
  });

  it("lists running clocks with who writes, a paper once", async () => {
    const db = await fresh();
    const seeded = await seedSet(db);
    const { sitting, attempt } = await sit(db, seeded, seeded.other.id);
    const running = await listRunningClocks({ limit: 5 }, db);
    expect(running.find(({ attemptId }) => attemptId === seeded.attempt.id)).toMatchObject({
      sittingId: null,
      personName: "Lin",
      title: content.title,
    });
    expect(running.filter(({ attemptId }) => attemptId !== seeded.attempt.id)).toEqual([
      {
        attemptId: attempt.id,
        sittingId: sitting.id,
        personId: seeded.other.id,
        personName: "wang",
        title: "套卷",
        startedAt: attempt.startedAt,
        deadlineAt: NOW + LIMIT_MS,
        graceMs: 10_000,
      },
    ]);
    expect(await listRunningClocks({ limit: 5, offset: 1 }, db)).toEqual(running.slice(1));
    expect([await countRunningClocks({ atMost: 5 }, db), await countRunningClocks({ atMost: 1 }, db)]).toEqual([2, 1]);
  });

  it("moves a visitor's sitting, and names what is in its way", async () => {
    const db = await fresh();
    const seeded = await seedSet(db);
    const { other, candidate, set } = seeded;
    const { sitting, attempt } = await sit(db, seeded, other.id);
    const fromTo = { fromPersonId: other.id, toPersonId: candidate.id };
    expect(await db.tx((tx) => listAttemptsInTheWay(fromTo, tx))).toEqual([]);
    const own = await sit(db, seeded, candidate.id);
    expect((await db.tx((tx) => listAttemptsInTheWay(fromTo, tx))).map(({ id }) => id)).toEqual([attempt.id]);
    const seal = { sealedAt: NOW + 1, sealedBy: "hand-in" as const, sealedNumber: null };
    await db.tx((tx) => sealAttempt({ attemptId: own.attempt.id, ...seal }, tx));
    expect(await db.tx((tx) => moveAttempts(fromTo, tx))).toBe(1);
    const moved = await getOpenSitting({ candidateId: candidate.id, setId: set.id }, db);
    expect(moved?.id).toBe(sitting.id);
  });

  it("keeps time by right until it is taken back, once", async () => {
    const db = await fresh();
    const { candidate } = await seedSet(db);
    const row = { personId: candidate.id, minutes: null, percent: 25, reason: "书写不便", grantedBy: "t" };
    const { id } = await db.tx((tx) => insertAccommodation({ ...row, createdAt: NOW }, tx));
    expect(await listAccommodationsOf({ personId: candidate.id }, db)).toMatchObject([{ id, percent: 25 }]);
    expect(await listAccommodations({ limit: 5 }, db)).toMatchObject([{ id, personName: "Lin", reason: "书写不便" }]);
    const revoke = () => db.tx((tx) => revokeAccommodation({ accommodationId: id, revokedBy: "t", now: NOW + 1 }, tx));
    expect((await revoke())?.revokedAt).toBe(NOW + 1);
    expect(await revoke()).toBeNull();
    expect(await listAccommodationsOf({ personId: candidate.id }, db)).toEqual([]);
    expect(await listAccommodations({ limit: 5 }, db)).toEqual([]);
  });
}
