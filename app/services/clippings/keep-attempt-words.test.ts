import { beforeEach, expect, it } from "vitest";
import { listAttemptsOfSitting } from "@db/queries/sittings/sittings";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { addViewer, NOW, openAssigned, begin, MINUTE } from "../../../tests/assignments/assigned-class";
import { addQuestion } from "../../../tests/attempts/questions";
import { openTestSchool } from "../../../tests/factories/school";
import { findClippings } from "./find-clippings.server";
import { keepAttemptWords } from "./keep-attempt-words.server";

beforeEach(async () => {
  await openTestSchool();
});

type Person = Awaited<ReturnType<typeof addViewer>>;

async function started(questionId: string, { person }: Person, mode: "practice" | "timed") {
  const begun = await startAttempt({ questionId, personId: person.id, mode, now: NOW });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.attemptId;
}

const keep = (attemptId: string, { viewer, person }: Person, text = "老街积水严重") =>
  keepAttemptWords({ viewer, personId: person.id, attemptId, text, now: NOW + MINUTE });
const found = ({ viewer, person }: Person, words = "") =>
  findClippings({ viewer, personId: person.id, words, now: NOW + MINUTE });

it("keeps words of a practice with where they are from, and finds them again by any of both", async () => {
  const me = await addViewer();
  const attemptId = await started(await addQuestion({ content: { title: "概括老街的问题" } }), me, "practice");
  expect(await keep(attemptId, me)).toEqual({ ok: true });
  expect(await keep(attemptId, me, " ")).toEqual({ ok: false, reason: "empty" });
  expect(await found(me, "积水")).toMatchObject({
    ...{ total: 1, clippings: [{ kind: "sentence", text: "老街积水严重", source: "《概括老街的问题》" }] },
  });
  expect(await found(me, "老街 问题")).toMatchObject({ total: 1 });
  expect(await found(me, "新街")).toEqual({ total: 0, clippings: [] });
  expect(await found(await addViewer())).toEqual({ total: 0, clippings: [] });
});

it("keeps nothing of a 模考, of somebody else's answer, and of an assignment that is not released", async () => {
  const me = await addViewer();
  const refused = { ok: false, reason: "not-allowed" };
  const practice = await started(await addQuestion(), me, "practice");
  expect(await keep(practice, await addViewer())).toEqual(refused);
  const timed = await started(await addQuestion(), me, "timed");
  expect(await keep(timed, me)).toEqual(refused);
  // While one runs, nothing is kept of a practice either.
  expect(await keep(practice, me)).toEqual(refused);
  const { one, assignmentId } = await openAssigned([await addQuestion()]);
  const [assigned] = await listAttemptsOfSitting({ sittingId: await begin(assignmentId, one.person.id, NOW) });
  expect(await keep(assigned!.id, one)).toEqual(refused);
  expect(await found(me)).toEqual({ total: 0, clippings: [] });
});
