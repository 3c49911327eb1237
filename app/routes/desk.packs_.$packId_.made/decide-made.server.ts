import type { PublishRefusal } from "~/services/content/publish-question.server";
import { publishDrill } from "~/services/drills/publish-drill.server";
import { publishMadeQuestion } from "~/services/drills/publish-made-question.server";
import { withdrawDrill } from "~/services/drills/withdraw-drill.server";
import { withdrawMadeQuestion } from "~/services/drills/withdraw-made-question.server";
import type { MadeItem } from "./load-made.server";

export type MadeRefusal = { title: string; reason: PublishRefusal };

export type Decided = { done: "published" | "withdrawn"; count: number; refused: MadeRefusal[] };

type DecideMade = { form: FormData; items: readonly MadeItem[]; by: string; now: number };

/**
 * What the form asks for of these items: one published (`publish`) or taken out (`withdraw`), the ticked ones published, or
 * all drafts in which nothing was inferred. Items of other packs and kinds are not among them and are not touched.
 */
export async function decideMade({ form, items, by, now }: DecideMade): Promise<Decided> {
  const gone = form.get("withdraw");
  const done = gone === null ? "published" : "withdrawn";
  const chosen = items.filter((item) => (gone === null ? isToPublish(item, form) : item.ref === gone));
  const refused: MadeRefusal[] = [];
  for (const { id, ref, title } of chosen) {
    const isDrill = ref.startsWith("drill:");
    const answer =
      done === "withdrawn"
        ? await (isDrill ? withdrawDrill({ drillId: id, by, now }) : withdrawMadeQuestion({ questionId: id, by, now }))
        : await (isDrill ? publishDrill({ drillId: id, by, now }) : publishMadeQuestion({ questionId: id, by, now }));
    if (!answer.ok) refused.push({ title, reason: answer.reason });
  }
  return { done, count: chosen.length - refused.length, refused };
}

function isToPublish(item: MadeItem, form: FormData): boolean {
  if (!item.publishable) return false;
  const one = form.get("publish");
  if (one !== null) return item.ref === one;
  // 待核 is published one by one or ticked by hand, never by the group.
  if (form.get("intent") === "checked") return !item.inferred && item.status !== "withdrawn";
  return form.getAll("item").includes(item.ref);
}
