import { database } from "@db/client/database";
import { listOpenProposals } from "@db/queries/assessments/proposals";
import { listSamples } from "@db/queries/review/samples";
import type { AssignmentRow } from "@db/schema/rows";
import { loader as documentFile } from "~/routes/desk.exports_.$assignmentId_.document/route";
import { loader as markFile } from "~/routes/desk.exports_.$assignmentId_.marks/route";
import { decideAppeal } from "~/services/appeals/decide-appeal.server";
import { openAppeal } from "~/services/appeals/open-appeal.server";
import { admitAnswer } from "~/services/attempts/admitting/admit-answer.server";
import { chooseAnchor } from "~/services/double-marking/anchors/choose-anchor.server";
import { takeAnchorAway } from "~/services/double-marking/anchors/take-anchor-away.server";
import { reallocate } from "~/services/double-marking/reallocate.server";
import { decideProposal } from "~/services/marking/decide-proposal.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { noteScript } from "~/services/marking-desk/note-script.server";
import { markPhoto } from "~/services/photos/mark-photo.server";
import { unmarkPhoto } from "~/services/photos/unmark-photo.server";
import { pickSample } from "~/services/review/pick-sample.server";
import { removeSample } from "~/services/review/remove-sample.server";
import { DEADLINE, MINUTE, openAttempt } from "../attempts/open-attempt";
import { markedClass } from "../exports/marked-class";
import { addMock, CREDITED, MARKED_AT, markRound, openDoubleTasks, taskOf } from "../factories/double-marking";
import { pageRequest, routeArgs } from "../factories/requests";
import { handedInOnPaper } from "../photos/paper-attempt";
import { done, type ProofsOf } from "./proof";

const second = [{ pointId: "p2", awarded: 5, places: [CREDITED] }];

/** An answer of a class, open to its writer, that one of its three tutors marked. */
async function marked(awards: typeof second | [] = second) {
  const mock = await addMock({ tutors: 3, marking: "single", releasePoints: "at-once" });
  const [attemptId = ""] = mock.attemptIds;
  const [head = "", by = "", other = ""] = mock.tutors;
  const basis = (await markedAttempt({ attemptId, now: MARKED_AT }))?.engine?.assessment.id ?? "";
  const mark = { attemptId, basis, after: "", awards, remaining: null, reason: "意思对", by, now: MARKED_AT };
  const { assessmentId } = await done(recordOverride(mark));
  return { ...mock, attemptId, basis, head, by, other, assessmentId };
}

/** An answer that is marked twice, blind, by two tutors of four. */
async function blind() {
  const mock = await addMock();
  const [head = "", first = "", secondOne = "", third = ""] = mock.tutors;
  await openDoubleTasks(mock, { first, second: secondOne });
  return { ...mock, attemptId: mock.attemptIds[0] ?? "", head, first, second: secondOne, third };
}

async function appealed() {
  const made = await marked([]);
  const { attemptId, candidateId } = made;
  const asked = { attemptId, candidateId, pointId: "p2", reason: "第二句已经写明报修之后无人上门", now: MARKED_AT + 5 };
  return { ...made, ...(await done(openAppeal(asked))) };
}

async function decided(upheld: boolean) {
  const { appealId, other, basis, assessmentId } = await appealed();
  const viewer = { kind: "account" as const, personId: other, role: "tutor" as const, displayName: "", userName: "" };
  const marks = upheld ? { basis, after: assessmentId, awards: second, remaining: null } : null;
  await done(decideAppeal({ appealId, viewer, reason: "复核", now: MARKED_AT + 9, marks }));
}

const proposed = async () => {
  const { questionId, by } = await marked();
  const [proposal] = (await listOpenProposals({ questionId, limit: 1 })).rows;
  return { questionId, proposalId: proposal?.id ?? "", words: proposal?.words ?? "", by, now: MARKED_AT + 9 };
};

async function anchored(): Promise<{ assignment: AssignmentRow; by: string }> {
  const { assignment, assessmentId, by } = await marked();
  await chooseAnchor({ assignment, assessmentId, by, now: MARKED_AT + 9 });
  return { assignment, by };
}

async function picked() {
  const { assignment, questionId, attemptId, by, candidateId } = await marked();
  const { id: assignmentId, classId } = assignment;
  const member = { classId, personId: candidateId, joinedBy: "hand" as const, joinedAt: MARKED_AT };
  await database().tx((tx) => tx.insert(tx.tables.classMembers).values(member));
  const of = { assignmentId, questionId, by, now: MARKED_AT };
  await done(pickSample({ ...of, attemptId, kind: "good", place: null, note: "", rewritten: null }));
  return of;
}

async function drawn() {
  const { attemptId, photoId } = await handedInOnPaper();
  const shape = { kind: "region", x: 0.1, y: 0.2, width: 0.5, height: 0.1 };
  const of = { attemptId, by: "tutor", now: MARKED_AT };
  const { mark } = await done(markPhoto({ ...of, photoId, pointId: null, shape, note: "条理清楚" }));
  return { ...of, markId: mark.id };
}

async function files() {
  const { assignment, context } = await markedClass();
  return { context, of: { assignmentId: assignment.id } };
}

/** What is done with handed-in answers and with their marks. */
export const markingProofs: ProofsOf<
  "answer" | "photo" | "proposal" | "marking" | "anchor" | "appeal" | "sample" | "marks" | "scripts"
> = {
  "answer.marked": marked,
  "answer.returned": async () => {
    const { attemptId, by } = await marked();
    await done(noteScript({ attemptId, kind: "returned", note: "请重写", by, now: MARKED_AT }));
  },
  "answer.consulted": async () => {
    const { attemptId, by } = await marked();
    await done(noteScript({ attemptId, kind: "consulted", note: "谈了审题", by, now: MARKED_AT }));
  },
  "answer.admitted": async () => {
    const { attemptId, save } = await openAttempt();
    await save("雨天积水。");
    const { number } = await save("雨天积水，多次报修。", { turn: 9, now: DEADLINE + MINUTE });
    const late = { attemptId, number, admittedAs: "late" as const, reason: "断网", byPersonId: "tutor" };
    await done(database().tx((tx) => admitAnswer({ ...late, now: DEADLINE + 2 * MINUTE }, tx)));
  },
  "answer.settled": async () => {
    const { attemptId, first, second: other } = await blind();
    await done(markRound({ attemptId, round: "first", by: first, points: [5, 2] }));
    await done(markRound({ attemptId, round: "second", by: other, points: [5, 3], at: 1 }));
  },
  "photo.marked": drawn,
  "photo.unmarked": async () => unmarkPhoto(await drawn()),
  "proposal.accepted": async () => {
    const { words, ...of } = await proposed();
    await done(decideProposal({ ...of, decision: { kind: "accept", words, place: { kind: "whole" } } }));
  },
  "proposal.refused": async () => decideProposal({ ...(await proposed()), decision: { kind: "refuse" } }),
  "marking.reallocated": async () => {
    const { attemptId, assignment, third, head } = await blind();
    const task = await taskOf(attemptId, "first");
    const to = { taskId: task?.id ?? "", personId: third, by: head, now: MARKED_AT };
    await done(reallocate({ assignmentId: assignment.id, ...to }));
  },
  "anchor.chosen": anchored,
  "anchor.removed": async () => {
    const { assignment, by } = await anchored();
    const [anchor] = await database().select().from(database().tables.anchorScripts);
    await takeAnchorAway({ assignmentId: assignment.id, anchorId: anchor?.id ?? "", by, now: MARKED_AT + 10 });
  },
  "appeal.opened": appealed,
  "appeal.upheld": () => decided(true),
  "appeal.refused": () => decided(false),
  "sample.picked": picked,
  "sample.removed": async () => {
    const of = await picked();
    const [sample] = await listSamples(of);
    await removeSample({ ...of, sampleId: sample?.id ?? "" });
  },
  "marks.exported": async () => {
    const { context, of } = await files();
    await markFile(routeArgs(pageRequest("/?as=csv"), context, of));
  },
  "scripts.exported": async () => {
    const { context, of } = await files();
    await documentFile(routeArgs(pageRequest("/"), context, of));
  },
};
