import { getClass } from "@db/queries/classes/classes";
import { archiveClass } from "~/services/classes/archive-class.server";
import { createClass } from "~/services/classes/create-class.server";
import { createGroup } from "~/services/classes/groups/create-group.server";
import { joinClass } from "~/services/classes/members/join-class.server";
import { readmitMember } from "~/services/classes/members/readmit-member.server";
import { removeMember } from "~/services/classes/members/remove-member.server";
import { renameClass } from "~/services/classes/rename-class.server";
import { makeSampleClass } from "~/services/classes/sample/make-sample-class.server";
import { removeSampleClass } from "~/services/classes/sample/remove-sample-class.server";
import { SAMPLE_SET } from "~/services/classes/sample/sample-content";
import { enterRoster } from "~/services/classes/roster/enter-roster.server";
import { issueActivationCodes } from "~/services/classes/roster/issue-activation-codes.server";
import { switchJoinCode } from "~/services/classes/switch-join-code.server";
import { addTutor } from "~/services/classes/tutors/add-tutor.server";
import { handOverHead } from "~/services/classes/tutors/hand-over-head.server";
import { removeTutor } from "~/services/classes/tutors/remove-tutor.server";
import { unarchiveClass } from "~/services/classes/unarchive-class.server";
import { createAssignment } from "~/services/assignments/create-assignment.server";
import { grantException } from "~/services/assignments/grant-exception.server";
import { handInForCandidate } from "~/services/assignments/hand-in-for-candidate.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { reopenAssignment } from "~/services/assignments/reopen-assignment.server";
import { voidSitting } from "~/services/assignments/void-sitting.server";
import { withdrawAssignment } from "~/services/assignments/withdraw-assignment.server";
import { makeSet } from "~/services/sittings/sets/make-set.server";
import { extendTime } from "~/services/sittings/extra-time/extend-time.server";
import { grantAccommodation } from "~/services/sittings/extra-time/grant-accommodation.server";
import { revokeAccommodation } from "~/services/sittings/extra-time/revoke-accommodation.server";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { listAccommodations } from "@db/queries/sittings/accommodations";
import { addSet, begin, DAY, handIn, MINUTE, NOW, openAssigned, plainAssignment } from "../assignments/assigned-class";
import { openAttempt } from "../attempts/open-attempt";
import { addPerson, addQuestion } from "../attempts/questions";
import { addAccount } from "../factories/people";
import { viewerOf } from "../factories/requests";
import { pngPicture } from "../photos/pictures";
import { done, type ProofsOf } from "./proof";

const from = { address: "10.0.0.7", now: NOW };

/** A new class with its head tutor's hand on it. */
async function ownClass() {
  const tutor = await addAccount("laoshi", "tutor");
  const { classId } = await done(createClass({ by: tutor.id, name: "提高班", ...from }));
  return { classId, viewer: viewerOf(tutor), ...from };
}

/** The class with one who joined it by its code. */
async function joined() {
  const scene = await ownClass();
  const lin = await addAccount("lin");
  const code = (await getClass({ classId: scene.classId }))?.joinCode ?? "";
  await done(joinClass({ viewer: viewerOf(lin), code, ...from }));
  return { ...scene, personId: lin.id };
}

/** The class with a second tutor. */
async function taughtByTwo() {
  const scene = await ownClass();
  const { id: personId } = await addAccount("laoshi-b", "tutor");
  await done(addTutor({ ...scene, userName: "laoshi-b" }));
  return { ...scene, personId };
}

async function removed() {
  const scene = await joined();
  await done(removeMember(scene));
  return scene;
}

async function archived() {
  const scene = await ownClass();
  await done(archiveClass(scene));
  return scene;
}

/** A sample class of its tutor, on a set that stands for the shipped one. */
async function sampleClass() {
  const tutor = await addAccount("laoshi", "tutor");
  const published = await getPublishedQuestion({ questionId: await addQuestion() });
  if (!published) throw new Error("the question is not published");
  const items = [{ questionId: published.question.id, versionId: published.version.id, marks: null }];
  const timing = { minutes: null, readingMinutes: null, readingRule: "suggested", sourceNote: null } as const;
  const { madeKey, title } = SAMPLE_SET;
  await makeSet({ madeKey, content: { title, kind: "set", ...timing, items }, now: NOW });
  const by = { kind: "account", personId: tutor.id, role: "tutor", displayName: "", userName: "laoshi" } as const;
  const { classId } = await done(makeSampleClass({ by, ...from }));
  return { classId, viewer: by, ...from };
}

const roster = async () => {
  const scene = await ownClass();
  const cells = [
    ["姓名", "账号"],
    ["新生", "xin"],
  ];
  await done(enterRoster({ ...scene, cells }));
  return scene;
};

/** An assignment of one question to a class of two, as its tutor sees it. */
async function assigned() {
  const { assignmentId, tutor, one, classId, setId } = await openAssigned([await addQuestion()]);
  return { assignmentId, by: tutor.viewer, personId: one.person.id, classId, setId, now: NOW + MINUTE };
}

async function withdrawn() {
  const of = await assigned();
  await done(withdrawAssignment({ ...of, reason: "题目有误" }));
  return of;
}

async function accommodated() {
  await addAccount("lin");
  const of = { by: await addPerson("tutor"), now: NOW };
  await done(grantAccommodation({ ...of, userName: "lin", minutes: 10, percent: null, reason: "右手受伤" }));
  return of;
}

/** Classes, what is given to them, and the time of those who sit it. */
export const classProofs: ProofsOf<"class" | "assignment" | "sitting" | "time" | "accommodation"> = {
  "class.created": ownClass,
  "class.renamed": async () => renameClass({ ...(await ownClass()), name: "冲刺班" }),
  "class.code-switched": async () => switchJoinCode({ ...(await ownClass()), to: "off" }),
  "class.archived": archived,
  "class.unarchived": async () => unarchiveClass(await archived()),
  "class.tutor-added": taughtByTwo,
  "class.tutor-removed": async () => removeTutor(await taughtByTwo()),
  "class.head-handed-over": async () => handOverHead(await taughtByTwo()),
  "class.group-changed": async () => createGroup({ ...(await ownClass()), name: "一组" }),
  "class.joined": joined,
  "class.member-removed": removed,
  "class.member-readmitted": async () => readmitMember(await removed()),
  "class.roster-entered": roster,
  "class.codes-issued": async () => issueActivationCodes(await roster()),
  "class.sample-made": sampleClass,
  "class.sample-removed": async () => removeSampleClass(await sampleClass()),
  "assignment.created": async () => {
    const { by, classId } = await assigned();
    const setId = await addSet([await addQuestion()]);
    await done(createAssignment(plainAssignment({ by, classId, setId })));
  },
  "assignment.exception": async () => {
    const terms = { opensAt: null, dueAt: NOW + 5 * DAY, limitMinutes: null, maxAttempts: null };
    await done(grantException({ ...(await assigned()), ...terms, reason: "生病" }));
  },
  "assignment.withdrawn": withdrawn,
  "assignment.reopened": async () => reopenAssignment({ ...(await withdrawn()), dueAt: NOW + 3 * DAY }),
  "assignment.released": async () => {
    const { personId, ...of } = await assigned();
    await done(releaseParts({ ...of, personIds: [personId], parts: ["reference"] }));
  },
  "sitting.voided": async () => {
    const of = await assigned();
    const sittingId = await begin(of.assignmentId, of.personId);
    await handIn(sittingId, of.personId, "雨天积水。");
    await done(voidSitting({ ...of, sittingId, reason: "重做" }));
  },
  "sitting.handed-in-for": async () => {
    const photos = [{ bytes: new Uint8Array(pngPicture(40, 60)), claimed: "image/png" }];
    const answers = [{ position: 1, photos, text: "雨天积水。" }];
    await done(handInForCandidate({ ...(await assigned()), answers, reason: "停电" }));
  },
  "time.extended": async () => {
    const { attemptId } = await openAttempt();
    await done(extendTime({ attemptId, minutes: 10, reason: "停电", by: await addPerson("tutor"), now: NOW + MINUTE }));
  },
  "accommodation.granted": accommodated,
  "accommodation.revoked": async () => {
    const of = await accommodated();
    const [one] = await listAccommodations({ limit: 1 });
    await revokeAccommodation({ ...of, accommodationId: one?.id ?? "" });
  },
};
