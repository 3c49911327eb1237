import type { Point, Rubric } from "@content/contract/rubric";
import { handInAttempt } from "~/services/attempts/sealing/hand-in-attempt.server";
import { startAttempt } from "~/services/attempts/start-attempt.server";
import { NOW } from "./open-attempt";
import { addPerson } from "./questions";

/** A key point worth two marks that any one of these words earns. */
export const wordPoint = (id: string, ...words: string[]): Point => ({
  id,
  label: words[0] ?? id,
  marks: 2,
  expressions: [{ allOf: [words], role: "whole" }],
});

/** A rubric of such points, worth what they sum to. */
export const wordRubric = (...points: Point[]): Rubric => ({
  version: 1,
  title: "评分细则",
  mode: "points",
  marks: points.length * 2,
  points,
});

/** Somebody's answer to a question, begun and handed in; who and which attempt. */
export async function handedIn(
  questionId: string,
  text: string,
  { personId, begunAt = NOW, at = NOW + 60_000 }: { personId?: string; begunAt?: number; at?: number } = {},
) {
  const writer = personId ?? (await addPerson());
  const started = await startAttempt({ questionId, personId: writer, mode: "practice", now: begunAt });
  if (!started.ok) throw new Error(started.reason);
  const { attemptId } = started;
  const answer = { text, parent: 0, turn: 1, after: [] };
  const done = await handInAttempt({ attemptId, personId: writer, now: at, answer, confirmEmpty: true });
  if (!done.ok) throw new Error(done.reason);
  return { attemptId, personId: writer };
}
