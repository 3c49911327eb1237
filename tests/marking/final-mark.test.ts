import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { listAssessments } from "@db/queries/assessments/assessments";
import { listSittingsOf } from "@db/queries/assignments/list-sittings";
import { getPersonById } from "@db/queries/people/people";
import type { Viewer } from "~/domain/access/viewer";
import { countingAssessment, newestOf } from "~/domain/marking/overridden/counting-assessment";
import { decideAppeal } from "~/services/appeals/decide-appeal.server";
import { openAppeal } from "~/services/appeals/open-appeal.server";
import { voidSitting } from "~/services/assignments/void-sitting.server";
import { markedAttempt } from "~/services/marking/marked-attempt.server";
import { recordOverride } from "~/services/marking/record-override.server";
import { handedIn } from "../attempts/handed-in";
import {
  addMock,
  CREDITED,
  DOUBLE_ANSWER,
  MARKED_AT,
  markRound,
  openDoubleTasks,
  taskOf,
} from "../factories/double-marking";
import { assignAnswers } from "../factories/assignments";
import { openTestSchool } from "../factories/school";
import { viewerOf } from "../factories/requests";

beforeAll(async () => {
  await openTestSchool();
});

type Pair = readonly [number, number];
type Account = Extract<Viewer, { kind: "account" }>;

/** What happened to a candidate's answers, as it was accepted: all that the rule of this test knows. */
type Happened =
  | { kind: "handed-in" }
  | { kind: "marked" | "appeal-upheld"; points: Pair }
  | { kind: "appeal-refused" }
  | { kind: "round"; points: Pair }
  | { kind: "voided" };

/** By the engine the sample answer earns its first point. */
const BY_ENGINE = 500;
const sum = ([one, other]: Pair) => Math.round((one + other) * 100);

/**
 * The final mark by the events alone, in hundredths: those of the last answer that is not void; of these the last marks that a
 * tutor gave or an upheld appeal brought; before any, what the rounds came to; else the engine's. A tenth of ten marks apart is within tolerance.
 */
function oracle(events: readonly Happened[]): number | null {
  const answers = events.reduce<Happened[][]>(
    (all, event) =>
      event.kind === "handed-in" ? [...all, [event]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), event]],
    [],
  );
  const [last] = answers.filter((events) => !events.some(({ kind }) => kind === "voided")).slice(-1);
  if (!last) return null;
  const given = last.flatMap((event) =>
    event.kind === "marked" || event.kind === "appeal-upheld" ? [sum(event.points)] : [],
  );
  const rounds = last.flatMap((event) => (event.kind === "round" ? [sum(event.points)] : []));
  return given.at(-1) ?? ofRounds(rounds) ?? BY_ENGINE;
}

/** Two marks within a mark of each other, else the closest two of three, else the fourth; half a mark is the step. */
function ofRounds([a, b, c, expert]: readonly number[]): number | null {
  if (a === undefined || b === undefined) return null;
  const mean = (one: number, other: number) => Math.floor((one + other) / 100 + 0.5) * 50;
  if (Math.abs(a - b) <= 100) return mean(a, b);
  if (c === undefined) return null;
  const pairs = [a, b, c].sort((one, other) => one - other) as [number, number, number];
  const [low, middle, high] = pairs;
  const [gap, one, other] = high - middle <= middle - low ? [high - middle, high, middle] : [middle - low, middle, low];
  return gap <= 100 ? mean(one, other) : (expert ?? null);
}

const half = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2);
const points = fc.tuple(half, half);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("mark" as const), who: fc.nat({ max: 3 }), points, stale: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("appeal" as const), who: fc.nat({ max: 3 }), points, uphold: fc.boolean() }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("round" as const), points }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("void" as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A candidate of a class with four tutors, and what is done to their answers through the use cases of the desk. */
async function open(marking: "single" | "double") {
  const mock = await addMock({ marking, tolerancePercent: 10, releasePoints: "at-once" });
  const { assignment, candidateId, questionId, tutors } = mock;
  const events: Happened[] = [{ kind: "handed-in" }];
  let [attemptId = ""] = mock.attemptIds;
  let clock = MARKED_AT;
  const tick = () => (clock += 10);
  const share = () =>
    marking === "double"
      ? openDoubleTasks({ ...mock, attemptIds: [attemptId] }, { first: tutors[1] ?? "", second: tutors[2] ?? "" })
      : Promise.resolve();
  const viewer = async (who: number) => {
    const person = await getPersonById({ personId: tutors[who] ?? "" });
    if (!person) throw new Error("the tutor is there");
    return viewerOf(person) as Account;
  };
  const form = async ([p1, p2]: Pair, stale = false) => {
    const marked = await markedAttempt({ attemptId, now: clock });
    const standing = marked && newestOf(marked.assessments, "tutor");
    const awards = [
      { pointId: "p1", awarded: p1, places: [] },
      { pointId: "p2", awarded: p2, places: p2 > 0 ? [CREDITED] : [] },
    ];
    const basis = marked?.engine?.assessment.id ?? "";
    return { basis, after: stale ? "" : (standing?.id ?? ""), awards, remaining: null };
  };
  const run = async (step: Step): Promise<void> => {
    const now = tick();
    if (step.do === "mark") {
      const marks = await form(step.points, step.stale);
      const by = tutors[step.who] ?? "";
      const given = await recordOverride({ attemptId, ...marks, reason: `改分${now}`, by, now });
      if (given.ok) events.push({ kind: "marked", points: step.points });
    } else if (step.do === "round") {
      const rounds = ["first", "second", "third", "expert"] as const;
      const tasks = await Promise.all(rounds.map((round) => taskOf(attemptId, round)));
      const task = tasks.find((one) => one !== null && one.doneAt === null);
      const round = rounds.find((one) => one === task?.round);
      if (!task?.personId || !round) return;
      const at = now - MARKED_AT;
      const given = await markRound({ attemptId, round, by: task.personId, points: step.points, reason: "评", at });
      if (given.ok) events.push({ kind: "round", points: step.points });
    } else if (step.do === "appeal") {
      const asked = await openAppeal({ attemptId, candidateId, pointId: null, reason: "请再看第二句写明的意思", now });
      if (!asked.ok) return;
      const marks = step.uphold ? await form(step.points) : null;
      // Whoever may not decide is refused, and then nothing happened; an admin answers what is left open.
      const by = await viewer(step.who);
      const given = { appealId: asked.appealId, reason: "复核", now: tick(), marks };
      const answered = await decideAppeal({ ...given, viewer: by });
      const done = answered.ok
        ? answered
        : await decideAppeal({ ...given, viewer: { ...by, personId: "nobody", role: "admin" } });
      if (done.ok)
        events.push(step.uphold ? { kind: "appeal-upheld", points: step.points } : { kind: "appeal-refused" });
    } else {
      const sittings = await listSittingsOf({ assignmentId: assignment.id });
      const current = sittings.find(
        ({ voidedAt, attempts }) => voidedAt === null && attempts.some((one) => one.attemptId === attemptId),
      );
      const voided =
        current &&
        (await voidSitting({
          assignmentId: assignment.id,
          sittingId: current.id,
          by: await viewer(0),
          reason: "重考",
          now,
        }));
      if (!voided?.ok) return;
      events.push({ kind: "voided" });
      ({ attemptId } = await handedIn(questionId, DOUBLE_ANSWER, { personId: candidateId }));
      await assignAnswers({ assignment, personId: candidateId, attemptIds: [attemptId] });
      await share();
      events.push({ kind: "handed-in" });
    }
  };
  await share();
  /** The mark of the last answer that is not void: as the board's query has it, and by the one order of the domain. */
  const final = async () => {
    const sittings = (await listSittingsOf({ assignmentId: assignment.id })).filter(
      ({ voidedAt }) => voidedAt === null,
    );
    const board = sittings.flatMap(({ attempts }) => attempts).find((one) => one.attemptId === attemptId);
    const counting = countingAssessment(await listAssessments({ attemptId }));
    return {
      board: board?.marksHundredths ?? null,
      page: counting?.marksHundredths ?? null,
      sittings: sittings.length,
    };
  };
  return { run, events, final };
}

it("over random sequences of marks, changes, appeals, rounds and re-marked attempts the final mark is what the events come to", async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("single" as const, "double" as const),
      fc.array(step, { minLength: 1, maxLength: 9 }),
      async (marking, steps) => {
        const { run, events, final } = await open(marking);
        for (const one of steps) {
          await run(one);
          const expected = oracle(events);
          expect(await final()).toEqual({ board: expected, page: expected, sittings: 1 });
        }
        for (const { kind } of events) met.add(kind);
      },
    ),
    { numRuns: 20, seed: 6 },
  );
  // Everything that may happen was met.
  expect([...met].sort()).toEqual(["appeal-refused", "appeal-upheld", "handed-in", "marked", "round", "voided"]);
}, 120_000);
