import { expect, it } from "vitest";
import {
  getHunt,
  insertHunt,
  listCheckedHunts,
  setHuntChecked,
  setHuntMarks,
  setHuntRewrites,
} from "@db/queries/hunt/hunts";
import { insertPerson } from "@db/queries/people/people";
import { NOW, person, seedAttempt } from "../sample-rows";
import type { Suite } from "../suite";

const MARK = { material: 0, start: 3, end: 9 };

export function huntSuite({ fresh }: Suite): void {
  it("keeps the marks of a hunt until it is checked, its wordings from then on, and all of it to its person", async () => {
    const db = await fresh();
    const { candidate, version } = await db.tx(seedAttempt);
    const other = await db.tx((tx) => insertPerson(person({ userName: "other" }), tx));
    const mine = { personId: candidate.id, questionVersionId: version.id };
    expect(await getHunt(mine, db)).toBeNull();
    const huntId = await db.tx((tx) => insertHunt({ ...mine, marks: [], now: NOW }, tx));
    const own = { huntId, personId: candidate.id };
    const theirs = { huntId, personId: other.id };
    const counts = { found: 2, missed: 1, surplus: 3, now: NOW + 5 };
    await db.tx(async (tx) => {
      await setHuntMarks({ ...theirs, marks: [] }, tx);
      await setHuntMarks({ ...own, marks: [MARK] }, tx);
      await setHuntRewrites({ ...own, rewrites: { p1: "早了" } }, tx);
      await setHuntChecked({ ...theirs, ...counts }, tx);
    });
    expect(await getHunt(mine, db)).toMatchObject({ marks: [MARK], rewrites: {}, checkedAt: null, foundCount: null });
    await db.tx(async (tx) => {
      await setHuntChecked({ ...own, ...counts }, tx);
      await setHuntChecked({ ...own, ...counts, found: 9 }, tx);
      await setHuntMarks({ ...own, marks: [] }, tx);
      await setHuntRewrites({ ...theirs, rewrites: {} }, tx);
      await setHuntRewrites({ ...own, rewrites: { p1: "车位不足" } }, tx);
    });
    const checked = { marks: [MARK], rewrites: { p1: "车位不足" }, checkedAt: NOW + 5, foundCount: 2, missedCount: 1 };
    expect(await getHunt(mine, db)).toMatchObject({ ...checked, surplusCount: 3 });
    expect(await getHunt({ ...mine, personId: other.id }, db)).toBeNull();
  });

  it("takes the newest hunt and lists the checked ones of a question, newest first", async () => {
    const db = await fresh();
    const { candidate, question, version } = await db.tx(seedAttempt);
    const mine = { personId: candidate.id, questionVersionId: version.id };
    const ids: string[] = [];
    for (const at of [1, 2, 3, 4]) {
      await db.tx(async (tx) => {
        const huntId = await insertHunt({ ...mine, marks: [], now: NOW + at }, tx);
        const counts = { found: at, missed: 0, surplus: 0, now: NOW + 10 + at };
        if (at < 4) await setHuntChecked({ huntId, personId: candidate.id, ...counts }, tx);
        ids.push(huntId);
      });
    }
    expect(await getHunt(mine, db)).toMatchObject({ id: ids[3] });
    const asked = { personId: candidate.id, questionId: question.id, limit: 2 };
    const past = await listCheckedHunts(asked, db);
    expect(past.map(({ at, found }) => [at, found])).toEqual([
      [NOW + 13, 3],
      [NOW + 12, 2],
    ]);
    expect(await listCheckedHunts({ ...asked, questionId: "other" }, db)).toEqual([]);
    expect(await listCheckedHunts({ ...asked, personId: "other" }, db)).toEqual([]);
  });
}
