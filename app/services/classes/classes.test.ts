import { beforeEach, describe, expect, it } from "vitest";
import { getClass } from "@db/queries/classes/classes";
import { listClassMembers } from "@db/queries/classes/members";
import { listClassTutors } from "@db/queries/classes/tutors";
import { listAuditEvents } from "@db/queries/operations/audit";
import type { Person } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { LIMITS } from "~/services/accounts/limits/limits.server";
import { addAccount } from "../../../tests/factories/people";
import { viewerOf } from "../../../tests/factories/requests";
import { openTestSchool } from "../../../tests/factories/school";
import { MORNING } from "../../../tests/factories/visits";
import { archiveClass } from "./archive-class.server";
import { createClass } from "./create-class.server";
import { createGroup } from "./groups/create-group.server";
import { moveToGroup } from "./groups/move-to-group.server";
import { renameGroup } from "./groups/rename-group.server";
import { joinClass } from "./members/join-class.server";
import { keepOutOfSamples } from "./members/keep-out-of-samples.server";
import { readmitMember } from "./members/readmit-member.server";
import { removeMember } from "./members/remove-member.server";
import { renameClass } from "./rename-class.server";
import { switchJoinCode } from "./switch-join-code.server";
import { taughtClass } from "./taught-class.server";
import { addTutor } from "./tutors/add-tutor.server";
import { handOverHead } from "./tutors/hand-over-head.server";
import { removeTutor } from "./tutors/remove-tutor.server";
import { unarchiveClass } from "./unarchive-class.server";

let head: Person;
let second: Person;
let lin: Person;
let classId: string;
const address = "10.0.0.7";

const as = (person: Person) => ({ classId, viewer: viewerOf(person), address, now: MORNING + 1 });
const codeOf = async () => (await getClass({ classId }))?.joinCode ?? "";
const join = (viewer: Viewer, code: string, now = MORNING + 1) => joinClass({ viewer, code, address, now });
const recorded = async () => (await listAuditEvents({ subjectId: classId, limit: 50 })).map(({ action }) => action);

beforeEach(async () => {
  await openTestSchool();
  head = await addAccount("head", "tutor");
  second = await addAccount("second", "tutor");
  lin = await addAccount("lin");
  const made = await createClass({ by: head.id, name: " 申论 提高班 ", address, now: MORNING });
  classId = made.ok ? made.classId : "";
});

describe("a class", () => {
  it("has its maker as head, a name on one line and a code, and is recorded", async () => {
    expect(await taughtClass({ classId, viewer: viewerOf(head) })).toMatchObject({
      role: "head",
      class: { name: "申论 提高班", archivedAt: null },
    });
    expect(await codeOf()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await recorded()).toEqual(["class.created"]);
    expect(await createClass({ by: head.id, name: "　", address, now: MORNING })).toMatchObject({ ok: false });
  });

  it("is not there for a tutor who does not teach it, nor for a candidate, and an admin stands as its head", async () => {
    expect(await taughtClass({ classId, viewer: viewerOf(second) })).toBeNull();
    expect(await taughtClass({ classId, viewer: viewerOf(lin) })).toBeNull();
    const admin = await addAccount("office", "admin");
    expect(await taughtClass({ classId, viewer: viewerOf(admin) })).toMatchObject({ role: "head" });
    expect(await renameClass({ ...as(second), name: "别人的班" })).toEqual({ ok: false, reason: "not-found" });
    expect(await renameClass({ ...as(admin), name: "改名" })).toEqual({ ok: true });
  });

  it("takes nobody in and changes nothing while it is archived, and goes on as before afterwards", async () => {
    expect(await archiveClass(as(head))).toEqual({ ok: true });
    expect(await join(viewerOf(lin), await codeOf())).toMatchObject({ reason: "code-unknown" });
    expect(await createGroup({ ...as(head), name: "一组" })).toEqual({ ok: false, reason: "archived" });
    expect(await unarchiveClass(as(head))).toEqual({ ok: true });
    expect(await join(viewerOf(lin), await codeOf())).toMatchObject({ ok: true, name: "申论 提高班" });
  });
});

describe("the tutors of a class", () => {
  it("are added by the head from the school's tutors only", async () => {
    expect(await addTutor({ ...as(head), userName: "lin" })).toEqual({ ok: false, reason: "no-such-tutor" });
    expect(await addTutor({ ...as(head), userName: "SECOND" })).toEqual({ ok: true });
    expect(await addTutor({ ...as(head), userName: "second" })).toEqual({ ok: false, reason: "tutor-already" });
    expect(await addTutor({ ...as(second), userName: "head" })).toEqual({ ok: false, reason: "head-only" });
  });

  it("have exactly one head whatever is asked of them, in whatever order", async () => {
    const third = await addAccount("third", "tutor");
    const tutors = [head, second, third];
    for (let step = 0; step < 48; step += 1) {
      // Every pair of who asks and whom it is about, and every deed, come up in turn.
      const asks = as(tutors[step % 3]!);
      const about = tutors[Math.floor(step / 3) % 3]!;
      if (step % 4 < 2) await addTutor({ ...asks, userName: about.userName ?? "" });
      else if (step % 4 === 2) await handOverHead({ ...asks, personId: about.id });
      else await removeTutor({ ...asks, personId: about.id });
      const roles = (await listClassTutors({ classId })).map(({ role }) => role);
      expect(roles.filter((role) => role === "head")).toHaveLength(1);
    }
    expect(await recorded()).toContain("class.head-handed-over");
    expect(await recorded()).toContain("class.tutor-removed");
  });

  it("may leave, but for the head, who hands over first", async () => {
    await addTutor({ ...as(head), userName: "second" });
    expect(await removeTutor({ ...as(second), personId: head.id })).toEqual({ ok: false, reason: "head-only" });
    expect(await removeTutor({ ...as(head), personId: head.id })).toEqual({ ok: false, reason: "is-head" });
    expect(await handOverHead({ ...as(head), personId: second.id })).toEqual({ ok: true });
    expect(await removeTutor({ ...as(head), personId: head.id })).toEqual({ ok: true });
    expect(await taughtClass({ classId, viewer: viewerOf(head) })).toBeNull();
  });
});

describe("joining by code", () => {
  it("is once, for candidates, with whatever spaces and small letters, and is recorded", async () => {
    const code = (await codeOf()).toLowerCase();
    expect(await join(viewerOf(second), code)).toEqual({ ok: false, reason: "not-candidate" });
    expect(await join(viewerOf(lin), `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ ok: true, classId });
    expect(await join(viewerOf(lin), code)).toEqual({ ok: false, reason: "joined-already" });
    expect(await recorded()).toContain("class.joined");
  });

  it("ends with the old code when there is a new one, and with any while it is off", async () => {
    const old = await codeOf();
    await switchJoinCode({ ...as(head), to: "new", pick: () => 7 });
    expect(await codeOf()).toBe("77777777");
    expect(await join(viewerOf(lin), old)).toMatchObject({ reason: "code-unknown" });
    await switchJoinCode({ ...as(head), to: "off" });
    expect(await join(viewerOf(lin), "77777777")).toMatchObject({ reason: "code-unknown" });
  });

  it("stops whoever tries out codes, the right one included, until the window is over", async () => {
    for (let tries = 0; tries < LIMITS.joinCode.hits; tries += 1) await join(viewerOf(lin), "0000-0000");
    expect(await join(viewerOf(lin), await codeOf())).toMatchObject({ reason: "too-many-tries" });
    const other = await addAccount("wang");
    expect(await join(viewerOf(other), await codeOf())).toMatchObject({ ok: true });
    const later = MORNING + 2 + LIMITS.joinCode.windowMs;
    expect(await join(viewerOf(lin), await codeOf(), later)).toMatchObject({ ok: true });
  });
});

describe("the members of a class", () => {
  beforeEach(async () => {
    await join(viewerOf(lin), await codeOf());
  });

  it("are moved between groups all together or not at all", async () => {
    const made = await createGroup({ ...as(head), name: "一组" });
    const groupId = made.ok ? made.groupId : "";
    expect(await createGroup({ ...as(head), name: "一组" })).toEqual({ ok: false, reason: "name-taken" });
    const move = { ...as(head), groupId, personIds: [lin.id, "nobody"] };
    expect(await moveToGroup(move)).toEqual({ ok: false, reason: "not-found" });
    expect((await listClassMembers({ classId }))[0]?.groupId).toBeNull();
    expect(await moveToGroup({ ...move, personIds: [lin.id] })).toEqual({ ok: true });
    expect((await listClassMembers({ classId }))[0]?.groupId).toBe(groupId);
    expect(await moveToGroup({ ...move, personIds: [lin.id], groupId: "elsewhere" })).toMatchObject({ ok: false });
    expect(await renameGroup({ ...as(head), groupId, name: "冲刺组" })).toEqual({ ok: true });
  });

  it("leave when a tutor takes them out and come back through a tutor, not through the code", async () => {
    expect(await removeMember({ ...as(head), personId: lin.id })).toEqual({ ok: true });
    expect(await removeMember({ ...as(head), personId: lin.id })).toEqual({ ok: false, reason: "not-found" });
    expect(await listClassMembers({ classId })).toEqual([]);
    expect(await join(viewerOf(lin), await codeOf())).toEqual({ ok: false, reason: "removed-before" });
    expect(await readmitMember({ ...as(head), personId: lin.id })).toEqual({ ok: true });
    expect(await listClassMembers({ classId })).toMatchObject([{ personId: lin.id, joinedBy: "hand" }]);
    expect(await recorded()).toEqual(expect.arrayContaining(["class.member-removed", "class.member-readmitted"]));
  });

  it("alone decide whether their answers may be shown in class", async () => {
    expect(await keepOutOfSamples({ personId: lin.id, classId, keptOut: true })).toEqual({ ok: true });
    expect((await listClassMembers({ classId }))[0]?.keptOutOfSamples).toBe(true);
    expect(await keepOutOfSamples({ personId: second.id, classId, keptOut: true })).toMatchObject({ ok: false });
  });
});
