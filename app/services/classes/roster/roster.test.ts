import { beforeEach, describe, expect, it } from "vitest";
import { listClassGroups } from "@db/queries/classes/groups";
import { listClassMembers } from "@db/queries/classes/members";
import { listAuditEvents } from "@db/queries/operations/audit";
import { getPersonByUserName, listPeople } from "@db/queries/people/people";
import type { Person } from "@db/schema/rows";
import { activateAccount } from "~/services/accounts/entry/activate-account.server";
import { signIn } from "~/services/accounts/entry/sign-in.server";
import { addAccount, TEST_PASSWORD } from "../../../../tests/factories/people";
import { viewerOf } from "../../../../tests/factories/requests";
import { openTestSchool } from "../../../../tests/factories/school";
import { MORNING, visit } from "../../../../tests/factories/visits";
import { createClass } from "../create-class.server";
import { removeMember } from "../members/remove-member.server";
import { ACTIVATION_CODE_LASTS_MS } from "./draw-activation.server";
import { enterRoster } from "./enter-roster.server";
import { issueActivationCodes } from "./issue-activation-codes.server";
import { previewRoster } from "./preview-roster.server";

let tutor: Person;
let lin: Person;
let classId: string;

const HEAD = ["姓名", "账号", "学号", "分组"];
const scene = () => ({ classId, viewer: viewerOf(tutor), address: "10.0.0.7", now: MORNING });
const enter = (...rows: string[][]) => enterRoster({ ...scene(), cells: [HEAD, ...rows] });
const everybody = async () => (await listPeople({ limit: 100, offset: 0 })).total;

beforeEach(async () => {
  await openTestSchool();
  tutor = await addAccount("teacher", "tutor");
  lin = await addAccount("lin");
  const made = await createClass({ by: tutor.id, name: "提高班", address: "10.0.0.7", now: MORNING });
  classId = made.ok ? made.classId : "";
});

describe("a roster", () => {
  it("writes nothing when it is previewed, and nobody previews it for a class they do not teach", async () => {
    const before = await everybody();
    const preview = await previewRoster({ ...scene(), cells: [HEAD, ["新生", "xin"], ["林", "lin"]] });
    expect(preview?.entries.map(({ personId }) => personId)).toEqual([null, lin.id]);
    expect([await everybody(), await listClassMembers({ classId })]).toEqual([before, []]);
    const other = viewerOf(await addAccount("other", "tutor"));
    expect(await previewRoster({ classId, viewer: other, cells: [HEAD] })).toBeNull();
    expect(await enterRoster({ ...scene(), viewer: other, cells: [HEAD, ["新", "xin"]] })).toMatchObject({ ok: false });
  });

  it("enters nobody while one row is wrong", async () => {
    const before = await everybody();
    const result = await enter(["新生", "xin"], ["", "leer"]);
    expect(result).toMatchObject({ ok: false, reason: "problems", roster: { refused: [3] } });
    expect([await everybody(), await listClassMembers({ classId })]).toEqual([before, []]);
  });

  it("enters everybody together: who has an account joins, the rest get one with a code, groups are made", async () => {
    const result = await enter(
      ["林一", "lin", "1", "一组"],
      ["新生", "Xin", "2", "一组"],
      ["学号生", "", "20260003", "二组"],
      ["无名", "", "", ""],
    );
    if (!result.ok) throw new Error("the roster is refused");
    expect([result.joined, result.slips.length]).toEqual([1, 3]);
    expect(result.slips.map(({ userName }) => userName).slice(0, 2)).toEqual(["xin", "20260003"]);
    expect(result.slips[2]?.userName).toMatch(/^xy\d{8}$/);
    const groups = await listClassGroups({ classId });
    expect(groups.map(({ name }) => name)).toEqual(["一组", "二组"]);
    const members = await listClassMembers({ classId });
    expect(members.filter(({ groupId }) => groupId === groups[0]?.id).map(({ name }) => name)).toEqual(["lin", "新生"]);
    expect(members.map(({ activated }) => activated).sort()).toEqual([false, false, false, true]);
    const [event] = await listAuditEvents({ action: "class.roster-entered", limit: 5 });
    expect(event?.details).toMatchObject({ joined: 1 });
    expect(JSON.stringify(event)).not.toContain(result.slips[0]?.code);
  });

  it("takes somebody back who had left, and refuses who is in the class already", async () => {
    await enter(["林一", "lin", "1", "一组"]);
    expect(await enter(["林一", "lin"])).toMatchObject({ reason: "problems" });
    await removeMember({ ...scene(), personId: lin.id });
    expect(await enter(["林一", "lin"])).toMatchObject({ ok: true, joined: 1 });
    expect(await listClassMembers({ classId })).toMatchObject([{ personId: lin.id, studentNumber: "1" }]);
  });
});

describe("an activation code", () => {
  const slipOf = async () => {
    const result = await enter(["新生", "xin"]);
    if (!result.ok || !result.slips[0]) throw new Error("no slip was made");
    return result.slips[0];
  };
  const activate = (code: string, now: number) =>
    activateAccount({ ...visit({ now }), userName: "xin", code, password: TEST_PASSWORD });

  it("sets the first password within thirty days, once, and signs in with it", async () => {
    const { code } = await slipOf();
    const entered = { ...visit(), userName: "xin", password: TEST_PASSWORD };
    expect(await signIn(entered)).toMatchObject({ reason: "bad-credentials" });
    expect(await activate(code, MORNING + ACTIVATION_CODE_LASTS_MS)).toMatchObject({ reason: "reset-invalid" });
    expect(await activate(code, MORNING + ACTIVATION_CODE_LASTS_MS - 1)).toMatchObject({ ok: true });
    expect(await activate(code, MORNING + ACTIVATION_CODE_LASTS_MS - 1)).toMatchObject({ reason: "reset-invalid" });
    expect(await signIn(entered)).toMatchObject({ ok: true });
    expect((await getPersonByUserName({ userName: "xin" }))?.role).toBe("candidate");
  });

  it("is drawn anew for who has not signed in yet, which ends the one before", async () => {
    const first = await slipOf();
    const again = await issueActivationCodes(scene());
    const slips = again.ok ? again.slips : [];
    expect(slips.map(({ userName }) => userName)).toEqual(["xin"]);
    expect(await activate(first.code, MORNING + 1)).toMatchObject({ reason: "reset-invalid" });
    expect(await activate(slips[0]?.code ?? "", MORNING + 1)).toMatchObject({ ok: true });
    expect(await issueActivationCodes(scene())).toMatchObject({ ok: true, slips: [] });
  });
});
