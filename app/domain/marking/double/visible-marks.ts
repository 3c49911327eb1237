import type { GivenRound } from "./settle";

type Task = { round: GivenRound | "single"; personId: string | null; doneAt: number | null };
type Mark = { round: GivenRound | "final" | null; byPersonId: string | null };

/** A round in which several people mark one answer. */
type Blind = GivenRound | "final";

/**
 * Which marks of one answer a person may see (nobody sees another's before their own). One's own always, and what is of no round.
 * While one has a blind marking of the answer to do, or one that anybody may take, nothing of the other rounds. Afterwards those who
 * marked it see the others' marks; the expert sees all three where the decision is theirs; everybody else only once a final mark or
 * the expert's decision is there.
 */
export function visibleMarks<Known extends Mark>(input: {
  personId: string;
  tasks: readonly Task[];
  marks: readonly Known[];
}): Known[] {
  const { personId, tasks, marks } = input;
  const seesAll = seesRounds(personId, tasks, marks);
  return marks.filter(({ round, byPersonId }) => seesAll || !isBlind(round) || byPersonId === personId);
}

function seesRounds(personId: string, tasks: readonly Task[], marks: readonly Mark[]): boolean {
  const own = marks.some(({ round, byPersonId }) => round !== null && byPersonId === personId);
  const open = tasks.filter(({ doneAt, round }) => doneAt === null && round !== "single");
  const mine = open.filter((task) => task.personId === personId);
  const free = open.some((task) => task.personId === null && task.round !== "expert");
  if (mine.some(({ round }) => round !== "expert") || (free && !own)) return false;
  const decided = marks.some(({ round }) => round === "final" || round === "expert");
  return decided || own || mine.length > 0;
}

function isBlind(round: Mark["round"]): round is Blind {
  return round !== null;
}
