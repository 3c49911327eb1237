import { getAppeal, type PlacedAppeal } from "@db/queries/marking/appeals";
import type { Viewer } from "~/domain/access/viewer";
import { mayHandleAppeal, type AppealPeople } from "~/domain/marking/appeals/who-handles";
import { appealPeople } from "./appeal-people.server";

export type HandledAppeal = { appeal: PlacedAppeal; people: AppealPeople; mayHandle: boolean };

/** An appeal as a tutor of its class, the named expert or an admin sees it, and whether they may handle it; null for others. */
export async function handledAppeal({
  appealId,
  viewer,
}: {
  appealId: string;
  viewer: Extract<Viewer, { kind: "account" }>;
}): Promise<HandledAppeal | null> {
  const isAdmin = viewer.role === "admin";
  const appeal = await getAppeal({ appealId, personId: isAdmin ? null : viewer.personId });
  if (!appeal) return null;
  const people = await appealPeople(appeal);
  return { appeal, people, mayHandle: mayHandleAppeal(people, { personId: viewer.personId, isAdmin }) };
}
