import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@db/client/database";
import type { Viewer } from "~/domain/access/viewer";
import { MAX_STUDENT_NOTE_CHARACTERS } from "~/domain/insight/student-note";
import { action, loader } from "~/routes/desk.students.$personId/route";
import { addStudentNote } from "~/services/insight/student-notes/add-student-note.server";
import { removeStudentNote } from "~/services/insight/student-notes/remove-student-note.server";
import { addPerson } from "../attempts/questions";
import { addClassResults } from "../factories/class-results";
import { addAccount } from "../factories/people";
import { formRequest, loadContext, pageRequest, routeArgs } from "../factories/requests";
import { openTestSchool } from "../factories/school";

const account = (personId: string, role: "candidate" | "tutor" | "admin" = "tutor"): Viewer => ({
  ...{ kind: "account", personId, role, userName: "", displayName: "" },
});

let tutor: Viewer;
let colleague: Viewer;
let stranger: Viewer;
let admin: Viewer;
let personId = "";

beforeEach(async () => {
  await openTestSchool();
  const [first, second] = [await addPerson("tutor"), await addPerson("tutor")];
  [tutor, colleague] = [account(first), account(second)];
  stranger = account(await addPerson("tutor"));
  admin = account((await addAccount("notes-admin", "admin")).id, "admin");
  const { people } = await addClassResults({ tutors: [first, second], candidates: 1, marked: 0 });
  personId = people[0] ?? "";
});

const read = (viewer: Viewer) => loader(routeArgs(pageRequest("/"), loadContext({ viewer }), { personId }));
const notesFor = async (viewer: Viewer) => (await read(viewer)).tutorNotes;
const trail = async () => (await database().select().from(database().tables.auditEvents)).map(({ action }) => action);

describe("notes on a candidate", () => {
  it("are read by every tutor of the candidate and by admins, and marked as one's own for the author alone", async () => {
    expect(await addStudentNote({ personId, text: " 审题偏快\r\n下周再看 ", viewer: tutor, now: 7 })).toBeNull();
    const text = "审题偏快\n下周再看";
    expect(await notesFor(tutor)).toMatchObject([{ text, at: 7, own: true }]);
    expect(await notesFor(colleague)).toMatchObject([{ text, own: false }]);
    expect(await notesFor(admin)).toMatchObject([{ text, own: false }]);
    expect(await trail()).toEqual(["student.noted"]);
  });

  it("are added by nobody who does not teach the candidate, nor by candidates themselves", async () => {
    const add = (viewer: Viewer) => addStudentNote({ personId, text: "备注", viewer, now: 7 });
    expect(await add(stranger)).toBe("not-taught");
    expect(await add(account(personId, "candidate"))).toBe("not-taught");
    expect(await add({ kind: "visitor", personId })).toBe("not-taught");
    expect(await trail()).toEqual([]);
    expect(await add(admin)).toBeNull();
  });

  it("are never read or written by the one they are about, even one who has become an admin since", async () => {
    await addStudentNote({ personId, text: "备注", viewer: tutor, now: 7 });
    const self = account(personId, "admin");
    expect(await notesFor(self)).toBeNull();
    expect(JSON.stringify(await read(self))).not.toContain("备注");
    expect(await addStudentNote({ personId, text: "自评", viewer: self, now: 8 })).toBe("not-taught");
  });

  it("must say something, in few words, and pressing twice says it once", async () => {
    const add = (text: string) => addStudentNote({ personId, text, viewer: tutor, now: 7 });
    expect(await add("  \n ")).toBe("note-missing");
    expect(await add("长".repeat(MAX_STUDENT_NOTE_CHARACTERS + 1))).toBe("note-too-long");
    expect([await add("备注"), await add("备注")]).toEqual([null, null]);
    expect(await notesFor(tutor)).toHaveLength(1);
  });

  it("are taken off by their author alone", async () => {
    await addStudentNote({ personId, text: "备注", viewer: tutor, now: 7 });
    const noteId = (await notesFor(tutor))?.[0]?.id ?? "";
    const remove = (viewer: Viewer) => removeStudentNote({ personId, noteId, viewer, now: 9 });
    expect([await remove(colleague), await remove(admin), await remove(stranger)]).toEqual([false, false, false]);
    expect([await remove(tutor), await remove(tutor)]).toEqual([true, false]);
    expect(await notesFor(colleague)).toEqual([]);
    expect(await trail()).toEqual(["student.noted", "student.note-removed"]);
  });
});

describe("the form on a candidate's page", () => {
  const post = (viewer: Viewer, fields: Record<string, string>) =>
    action(routeArgs(formRequest(`/desk/students/${personId}`, fields), loadContext({ viewer }), { personId }));

  it("adds and takes off, and gives back what was typed when it is refused", async () => {
    expect(await post(tutor, { intent: "add", text: " " })).toMatchObject({
      ...{ data: { refused: "note-missing", text: " " }, init: { status: 400 } },
    });
    const added = await post(tutor, { intent: "add", text: "备注" });
    expect(added instanceof Response && added.headers.get("location")).toContain("done=added");
    const noteId = (await notesFor(tutor))?.[0]?.id ?? "";
    await expect(post(colleague, { intent: "remove", noteId })).rejects.toMatchObject({ status: 404 });
    await post(tutor, { intent: "remove", noteId });
    expect(await notesFor(tutor)).toEqual([]);
  });

  it("answers a tutor of another class with 404 and an unknown form with 400", async () => {
    await expect(post(stranger, { intent: "add", text: "备注" })).rejects.toMatchObject({ status: 404 });
    await expect(post(tutor, { intent: "other" })).rejects.toMatchObject({ status: 400 });
  });
});
