import { database } from "@db/client/database";
import type { Tx } from "@db/client/types";
import { personOf, type Viewer } from "~/domain/access/viewer";
import type { AuditAction } from "~/services/audit/audit-actions";
import { recordAudit } from "~/services/audit/record-audit.server";
import { taughtClass, type TaughtClass } from "./taught-class.server";

/** Who does something in which class, from where and when. */
export type InClass = { classId: string; viewer: Viewer; address: string; now: number };

export type ClassRefusal = { ok: false; reason: "not-found" | "head-only" | "archived" };

type Allowed = { headOnly?: boolean; whileArchived?: boolean };
type Scene = TaughtClass & {
  by: string;
  /** Writes one entry on this class into the record. */
  record: (action: AuditAction, details?: Record<string, unknown>) => Promise<void>;
};

/** Runs `work` in one transaction in which the viewer is known to teach the class, or says why not. */
export async function inTaughtClass<T>(
  { classId, viewer, address, now }: InClass,
  { headOnly = false, whileArchived = false }: Allowed,
  work: (scene: Scene, tx: Tx) => Promise<T>,
): Promise<T | ClassRefusal> {
  return database().tx(async (tx) => {
    const taught = await taughtClass({ classId, viewer }, tx);
    const by = personOf(viewer);
    if (taught === null || by === null) return { ok: false as const, reason: "not-found" as const };
    if (headOnly && taught.role !== "head") return { ok: false as const, reason: "head-only" as const };
    if (!whileArchived && taught.class.archivedAt !== null) return { ok: false as const, reason: "archived" as const };
    const record: Scene["record"] = (action, details = {}) =>
      recordAudit({ action, at: now, actorId: by, subjectKind: "class", subjectId: classId, details, address }, tx);
    return work({ ...taught, by, record }, tx);
  });
}
