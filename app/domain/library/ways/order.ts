import { orderResult } from "../../drills/order-result";
import { scrambled } from "../../drills/scrambled";
import type { StudySource } from "./study-source";
import type { StudyStage } from "./study-stage";

/** 层次排序. Null where logic does not force one order: nothing is asked where several answers are right. */
export function orderStudy({ order, topic, genre, title, framework }: StudySource): StudyStage[] | null {
  if (framework === null || order === null) return null;
  // The name of a field tells nothing of the head's place: it counts in the order shown.
  const shown = scrambled(order.heads);
  const items = shown.map((head, at) => ({ name: `place-${at}`, text: order.heads[head] ?? "" }));
  return [
    {
      id: "order",
      shows: [{ kind: "task", topic, genre, title }],
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
