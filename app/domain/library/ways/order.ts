import { orderResult } from "../../drills/order-result";
import { scrambled } from "../../drills/scrambled";
import type { StudySource } from "./study-source";
import type { StudyStage } from "./study-stage";

/** 层次排序 where logic forces one order; where it does not, the heads are shown and said to stand in any order. */
export function orderStudy({ order, heads, topic, genre, title, framework }: StudySource): StudyStage[] | null {
  if (framework === null || heads.length < 2) return null;
  const task = { kind: "task" as const, topic, genre, title };
  if (order === null) {
    const texts = heads.map(({ text }) => text);
    const shows = [task, { kind: "free-order" as const }, { kind: "heads" as const, heads: texts }];
    return [{ id: "free", shows, ask: null, judge: null }];
  }
  // The name of a field tells nothing of the head's place: it counts in the order shown.
  const shown = scrambled(order.heads);
  const items = shown.map((head, at) => ({ name: `place-${at}`, text: order.heads[head] ?? "" }));
  return [
    {
      id: "order",
      shows: [task],
      ask: { kind: "places", items },
      judge: (answers) => {
        const chosen: (number | null)[] = order.heads.map(() => null);
        for (const [at, head] of shown.entries()) chosen[head] = placeOf(answers[`place-${at}`] ?? "");
        return { kind: "places", ...orderResult(order.heads, chosen), logic: order.logic };
      },
    },
    { id: "outline", shows: [{ kind: "outline", ...framework }], ask: null, judge: null },
  ];
}

function placeOf(value: string): number | null {
  return /^\d{1,2}$/.test(value) ? Number(value) : null;
}
