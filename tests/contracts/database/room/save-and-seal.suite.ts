import { expect, it } from "vitest";
import { useDatabase } from "@db/client/database";
import type { Database, Tx } from "@db/client/types";
import { getHead } from "@db/queries/attempts/answer-heads";
import { insertAttemptEvent } from "@db/queries/attempts/attempt-events";
import { getAttempt, insertAttempt } from "@db/queries/attempts/attempts";
import { listStoredRevisions } from "@db/queries/attempts/revisions";
import { erasePerson } from "@db/queries/people/erase-person";
import { insertPerson } from "@db/queries/people/people";
import { prepareText } from "~/services/attempts/saving/append-revision.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { sealInTx } from "~/services/attempts/sealing/seal-in-tx.server";
import { attemptOf, NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const ROUNDS = 12;
type Writer = { attemptId: string; personId: string };

/** People with an open answer each, untimed, so that only the seal ends it. */
async function writers(tx: Tx): Promise<Writer[]> {
  const { question, version } = await seedAttempt(tx);
  const all: Writer[] = [];
  for (let no = 0; no < ROUNDS; no += 1) {
    const { id: personId } = await insertPerson(person({ userName: `writer-${no}` }), tx);
    const attempt = await insertAttempt({ ...attemptOf(personId, question.id, version.id), deadlineAt: null }, tx);
    const start = { attemptId: attempt.id, at: NOW, kind: "start" as const, actorId: personId };
    await insertAttemptEvent({ ...start, params: { limitMs: null } }, tx);
    all.push({ attemptId: attempt.id, personId });
  }
  return all;
}

function save({ attemptId, personId }: Writer, parent: number, beside = false) {
  const { text, hash } = prepareText(`第${parent + 1}次保存的话。`);
  const request = { text, hash, parent, turn: parent + 1, after: [], page: null, beside };
  return saveRevision({ attemptId, personId, request, now: NOW + parent });
}

/** As whoever seals does it: what stands as the head by then is what counts. */
function seal({ attemptId }: Writer, db: Database) {
  return db.tx(async (tx) => {
    const head = await getHead({ attemptId }, tx);
    const how = { sealedAt: NOW + 9, sealedBy: "hand-in" as const, actorId: null };
    return sealInTx({ attemptId, ...how, number: head?.number ?? null }, tx);
  });
}

/** A save and a seal of the same answer at the same moment: whichever comes first, nothing that was acknowledged as the head is left out. */
export function saveAndSealSuite({ fresh }: Suite): void {
  it.each([
    ["the first text of all", 0],
    ["a text after another", 1],
  ])("%s that is acknowledged while the answer is sealed is in the seal", async (_name, before) => {
    const db = await fresh();
    useDatabase(db);
    const all = await db.tx(writers);
    if (before === 1) for (const writer of all) await save(writer, 0);
    const ends = await Promise.all(
      all.map((writer) => Promise.all([save(writer, before), seal(writer, db), seal(writer, db)])),
    );
    for (const [no, [saved, ...seals]] of ends.entries()) {
      const { attemptId } = all[no] ?? { attemptId: "" };
      expect(seals.filter(Boolean)).toHaveLength(1);
      if (!saved.ok) throw new Error(saved.reason);
      const { sealedNumber, status } = (await getAttempt({ attemptId }, db)) ?? {};
      expect(status).toBe("sealed");
      if (saved.ack.status === "saved") expect(sealedNumber).toBe(saved.ack.number);
      else expect([saved.ack.status, sealedNumber]).toEqual(["sealed", before === 0 ? null : before]);
      const revisions = await listStoredRevisions({ attemptId }, db);
      expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_revision, index) => index + 1));
      expect(revisions).toHaveLength(before + 1);
    }
  });

  it.each([
    ["the first text of all", 0, false],
    ["a text after another", 1, false],
    ["a text aside", 1, true],
  ])("%s that comes while its writer is erased leaves no word", async (_name, before, beside) => {
    const db = await fresh();
    useDatabase(db);
    const all = await db.tx(writers);
    if (before === 1) for (const writer of all) await save(writer, 0);
    const erase = ({ personId }: Writer) => db.tx((tx) => erasePerson({ personId, now: NOW + 9 }, tx));
    await Promise.all(all.flatMap((writer) => [save(writer, before, beside), erase(writer)]));
    for (const { attemptId } of all) {
      const left = (await listStoredRevisions({ attemptId }, db)).map(({ body, hash }) => body + hash);
      expect(left.join("")).toBe("");
      expect((await getHead({ attemptId }, db))?.text ?? "").toBe("");
    }
  });

  it("numbers texts of one answer that come at once one after the other, and loses none", async () => {
    const db = await fresh();
    useDatabase(db);
    const [writer = { attemptId: "", personId: "" }] = await db.tx(writers);
    await save(writer, 0);
    const { hash: known } = prepareText("第1次保存的话。");
    const answers = await Promise.all(
      Array.from({ length: ROUNDS }, (_, no) => {
        const { text, hash } = prepareText(`同时写下的第${no}句。`);
        const request = { text, hash, parent: 1, turn: 10 + no, after: [known], page: null };
        return saveRevision({ ...writer, request, now: NOW + no });
      }),
    );
    const numbers = answers.map((saved) => (saved.ok ? saved.ack.number : 0)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: ROUNDS }, (_, no) => no + 2));
    const kept = await listStoredRevisions({ attemptId: writer.attemptId }, db);
    expect(kept.map(({ number }) => number)).toEqual([1, ...numbers]);
    expect((await getHead({ attemptId: writer.attemptId }, db))?.number).toBe(
      Math.max(...kept.filter(({ chain }) => chain === "head").map(({ number }) => number)),
    );
  });
}
