import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertSet } from "@db/queries/sets/sets";
import { recordAudit } from "~/services/audit/record-audit.server";

export type WriteSet = {
  title: string;
  kind: "set" | "paper";
  visibility: "bank" | "reserved";
  by: string;
  now: number;
};

/** Begins a set or a paper: a draft without questions. Returns its id. */
export async function writeSet({ title, kind, visibility, by, now }: WriteSet): Promise<string> {
  const id = newId();
  const times = { minutes: null, readingMinutes: null, readingRule: "suggested" as const };
  const draft = { title, kind, ...times, sourceNote: null, items: [] };
  await database().tx(async (tx) => {
    const row = { id, title, status: "draft" as const, visibility, draft };
    await insertSet({ ...row, createdBy: by, createdAt: now, updatedAt: now }, tx);
    const subject = { subjectKind: "set", subjectId: id };
    await recordAudit({ action: "set.written", actorId: by, at: now, ...subject, details: { kind, visibility } }, tx);
  });
  return id;
}
