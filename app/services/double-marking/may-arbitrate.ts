import type { Viewer } from "~/domain/access/viewer";

type Asks = { personId: string | null; viewer: Extract<Viewer, { kind: "account" }> };

/** Whether the decision of the expert is this person's: it is given to them, or to nobody and they are an admin. */
export function mayArbitrate({ personId, viewer }: Asks): boolean {
  return personId === viewer.personId || (personId === null && viewer.role === "admin");
}
