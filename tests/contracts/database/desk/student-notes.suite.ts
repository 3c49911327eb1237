import { expect, it } from "vitest";
import type { Database } from "@db/client/types";
import { insertStudentNote, listStudentNotes, removeStudentNote } from "@db/queries/insight/student-notes";
import { erasePerson } from "@db/queries/people/erase-person";
import { insertPerson } from "@db/queries/people/people";
import { NOW, person } from "../sample-rows";
import type { Suite } from "../suite";

/** What tutors write down about a candidate for one another. */
export function studentNoteSuite({ fresh }: Suite): void {
  it("notes on a candidate come latest first with their author's name, and nobody else's among them", async () => {
    const { db, candidate, other, li, wu } = await seeded(await fresh());
    await note(db, { id: "n1", personId: candidate.id, authorId: li.id, text: "审题偏快", at: NOW });
    await note(db, { id: "n2", personId: candidate.id, authorId: wu.id, text: "已面谈", at: NOW + 1 });
    await note(db, { id: "n3", personId: other.id, authorId: li.id, text: "缺勤", at: NOW + 2 });
    expect(await listStudentNotes({ personId: candidate.id, limit: 9 }, db)).toEqual([
      { id: "n2", authorId: wu.id, byName: "吴", text: "已面谈", at: NOW + 1 },
      { id: "n1", authorId: li.id, byName: "李", text: "审题偏快", at: NOW },
    ]);
    expect(await listStudentNotes({ personId: candidate.id, limit: 1 }, db)).toMatchObject([{ id: "n2" }]);
  });

  it("a tutor takes off their own note once, never another's, and never through another candidate's page", async () => {
    const { db, candidate, other, li, wu } = await seeded(await fresh());
    await note(db, { id: "n1", personId: candidate.id, authorId: li.id, text: "审题偏快", at: NOW });
    const take = (authorId: string, personId = candidate.id) =>
      db.tx((tx) => removeStudentNote({ id: "n1", personId, authorId, now: NOW + 5 }, tx));
    expect([await take(wu.id), await take(li.id, other.id)]).toEqual([false, false]);
    expect(await listStudentNotes({ personId: candidate.id, limit: 9 }, db)).toHaveLength(1);
    expect([await take(li.id), await take(li.id)]).toEqual([true, false]);
    expect(await listStudentNotes({ personId: candidate.id, limit: 9 }, db)).toEqual([]);
  });

  it("erasing a candidate blanks what was noted on them, also what had been taken off, and leaves notes on others", async () => {
    const { db, candidate, other, li } = await seeded(await fresh());
    await note(db, { id: "n1", personId: candidate.id, authorId: li.id, text: "审题偏快", at: NOW });
    await note(db, { id: "n2", personId: candidate.id, authorId: li.id, text: "已面谈", at: NOW, removedAt: NOW });
    await note(db, { id: "n3", personId: other.id, authorId: li.id, text: "缺勤", at: NOW });
    await db.tx((tx) => erasePerson({ personId: candidate.id, now: NOW + 9 }, tx));
    const { studentNotes } = db.tables;
    const rows = await db.select().from(studentNotes).orderBy(studentNotes.id);
    expect(rows.map(({ id, text }) => [id, text])).toEqual([
      ["n1", ""],
      ["n2", ""],
      ["n3", "缺勤"],
    ]);
    expect(await listStudentNotes({ personId: candidate.id, limit: 9 }, db)).toEqual([]);
  });
}

async function seeded(db: Database) {
  return db.tx(async (tx) => {
    const candidate = await insertPerson(person({ userName: "zhao" }), tx);
    const other = await insertPerson(person({ userName: "qian" }), tx);
    const li = await insertPerson({ ...person({ userName: "li", displayName: "李" }), role: "tutor" }, tx);
    const wu = await insertPerson({ ...person({ userName: "wu", displayName: "吴" }), role: "tutor" }, tx);
    return { db, candidate, other, li, wu };
  });
}

type Note = { id: string; personId: string; authorId: string; text: string; at: number; removedAt?: number };

const note = (db: Database, row: Note) => db.tx((tx) => insertStudentNote(row, tx));
