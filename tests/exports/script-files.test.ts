import mammoth from "mammoth";
import { inflateRawSync } from "node:zlib";
import { beforeEach, expect, it } from "vitest";
import { database } from "@db/client/database";
import { loader as document } from "../../app/routes/desk.exports_.$assignmentId_.document/route";
import { loader as scripts } from "../../app/routes/desk.exports_.$assignmentId_.scripts/route";
import { addMock, markRound, openDoubleTasks } from "../factories/double-marking";
import { addAccount } from "../factories/people";
import { loadContext, pageRequest, routeArgs, viewerOf } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { drawOn, markedClass } from "./marked-class";

beforeEach(openTestSchool);

type Class = Pick<Awaited<ReturnType<typeof markedClass>>, "assignment" | "context">;

const word = async ({ assignment, context }: Class, query = "") => {
  const of = { assignmentId: assignment.id };
  return Buffer.from(await (await document(routeArgs(pageRequest(`/${query}`), context, of))).arrayBuffer());
};
const printed = ({ assignment, context }: Class, query = "") =>
  scripts(routeArgs(pageRequest(`/${query}`), context, { assignmentId: assignment.id }));

/** A part of a Word file as text, by the file's own directory. */
function partOf(file: Buffer, name: string): string {
  for (let at = file.lastIndexOf("PK\u0005\u0006"), entry = file.readUInt32LE(at + 16); entry < at;) {
    const [size, length] = [file.readUInt32LE(entry + 20), file.readUInt16LE(entry + 28)];
    const local = file.readUInt32LE(entry + 42);
    if (file.toString("utf8", entry + 46, entry + 46 + length) === name) {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      return inflateRawSync(file.subarray(start, start + size)).toString("utf8");
    }
    entry += 46 + length + file.readUInt16LE(entry + 30) + file.readUInt16LE(entry + 32);
  }
  throw new Error(`there is no ${name}`);
}

it("writes prompt, answer, key points with evidence, the overall comment and the total of every script", async () => {
  const made = await markedClass();
  await drawOn({ attemptId: made.attemptIds[0]?.[0] ?? "", tutorId: made.tutor.id });
  const { value } = await mammoth.extractRawText({ buffer: await word(made) });
  expect(value.match(/交卷时间：/g)).toHaveLength(4);
  expect(value.match(/得分：\d\/4/g)).toEqual(["得分：4/4", "得分：2/4", "得分：2/4", "得分：0/4"]);
  expect(value).toContain("=cmd|calc（001）　第1题 老街治理");
  expect(value).toContain("概括老街治理中存在的问题");
  expect(value).toContain("增设车位。加装电梯。");
  expect(value).toContain("条理清楚，可再具体。");
  const { value: html } = await mammoth.convertToHtml({ buffer: await word(made, "?part=1") });
  expect(html).toMatch(
    /<td><p>1<\/p><\/td><td><p>车位<\/p><\/td><td><p>2<\/p><\/td><td><p>2<\/p><\/td><td><p>增设车位/,
  );
  expect(html).toContain("未写到");
});

it("draws the red pen on the words, with a comment of Word's own for each remark at its place", async () => {
  const made = await markedClass();
  await drawOn({ attemptId: made.attemptIds[0]?.[0] ?? "", tutorId: made.tutor.id });
  const file = await word(made);
  const text = partOf(file, "word/document.xml");
  const wave =
    /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<\/w:r>).)*w:val="wave"(?:(?!<\/w:r>).)*增设车位<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/;
  expect(text).toMatch(wave);
  expect(text).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*。<\/w:t>/);
  const comments = partOf(file, "word/comments.xml");
  expect(comments).toContain("波浪线：要点准确");
  expect(comments).toContain(`w:author="laoshi"`);
  expect(comments.match(/<w:comment /g)).toHaveLength(2);
  const { value } = await mammoth.convertToHtml(
    { buffer: file },
    { styleMap: ["comment-reference => sup", "strike => del"] },
  );
  expect(value).toContain("<del>。</del>");
  expect(value).toContain("要点准确");
});

it("holds the scripts of a chosen question, group or candidate only", async () => {
  const made = await markedClass();
  const names = async (query: string) => (await printed(made, query)).scripts.map(({ name, no }) => `${name} ${no}`);
  expect(await names("")).toEqual(["=cmd|calc 1", "王小明 1", "=cmd|calc 2", "王小明 2"]);
  expect(await names(`?question=${made.questions[1]?.questionId}`)).toEqual(["=cmd|calc 2", "王小明 2"]);
  expect(await names(`?group=${made.groupId}`)).toEqual(["=cmd|calc 1", "=cmd|calc 2"]);
  expect(await names(`?person=${made.people[1]?.id}`)).toEqual(["王小明 1", "王小明 2"]);
  expect(await names(`?person=${made.people[2]?.id}`)).toEqual([]);
  const { value } = await mammoth.extractRawText({ buffer: await word(made, `?person=${made.people[2]?.id}`) });
  expect(value).toContain("没有已交卷的作答");
});

it("gives no script to another tutor or to a candidate, and records what was taken", async () => {
  const made = await markedClass();
  for (const person of [await addAccount("another", "tutor"), made.people[0]!]) {
    const context = loadContext({ viewer: viewerOf(person) });
    await expect(word({ ...made, context })).rejects.toMatchObject({ status: 404 });
    await expect(printed({ ...made, context })).rejects.toMatchObject({ status: 404 });
  }
  await word(made);
  await printed(made);
  const lines = await database().select().from(database().tables.auditEvents);
  expect(lines.map(({ action, details }) => [action, details])).toEqual([
    ["scripts.exported", { as: "docx", scripts: 4 }],
    ["scripts.exported", { as: "print", scripts: 4 }],
  ]);
});

it("keeps the remarks of a marker back until the marks of all rounds are settled", async () => {
  const mock = await addMock();
  const [first = "", second = ""] = mock.tutors;
  const [attemptId = ""] = mock.attemptIds;
  await openDoubleTasks(mock, { first, second });
  await drawOn({ attemptId, tutorId: first });
  const { answerComments } = database().tables;
  await database().tx((tx) => tx.update(answerComments).set({ round: "first" }));
  const tutor = { id: second, role: "tutor", userName: "x", displayName: "x" };
  const of = { assignment: mock.assignment, context: loadContext({ viewer: viewerOf(tutor) }) };
  await markRound({ attemptId, round: "first", by: first, points: [5, 0] });
  expect((await printed(of)).scripts).toMatchObject([{ source: "engine", remarks: [] }]);
  await markRound({ attemptId, round: "second", by: second, points: [5, 0] });
  const [settled] = (await printed(of)).scripts;
  expect(settled?.source).toBe("settled");
  expect(settled?.remarks).toHaveLength(3);
});

it("says of no script whose it is, in print and in Word, while it is marked by several and not settled", async () => {
  const mock = await addMock({ answers: 2 });
  const [first = "", second = ""] = mock.tutors;
  const [attemptId = ""] = mock.attemptIds;
  const tutor = { id: first, role: "tutor", userName: "x", displayName: "x" };
  const of = { assignment: mock.assignment, context: loadContext({ viewer: viewerOf(tutor) }) };
  // The table of marks says by name who handed in when.
  const names = async (query = "") =>
    (await printed(of, query)).scripts.map(({ name, number, handedInAt }) => [name, number, handedInAt]);
  const unnamed = [null, null, null];
  expect(await names()).toEqual([unnamed, unnamed]);
  expect(await names(`?person=${mock.candidateId}`)).toEqual([]);
  const { value } = await mammoth.extractRawText({ buffer: await word(of) });
  expect(value.match(/未署名/g)).toHaveLength(2);
  expect(value).not.toContain("考生");
  expect(value).not.toContain("交卷时间");

  await openDoubleTasks(mock, { first, second });
  await markRound({ attemptId, round: "first", by: first, points: [5, 0] });
  expect(await names()).toEqual([unnamed, unnamed]);
  await markRound({ attemptId, round: "second", by: second, points: [5, 0] });
  expect((await names()).map(([name]) => name)).toEqual(["考生", null]);
});
