import { database } from "@db/client/database";
import { writeCsv } from "~/services/exports/marks/write-csv.server";
import { readAudit, type AuditAsked } from "./read-audit.server";
import { recordAudit } from "./record-audit.server";

/** More than a school writes in years; the rest is reached by asking for a shorter time. */
const ROWS_MAX = 50_000;

type ExportAudit = { asked: AuditAsked; adminId: string; address: string; now: number };

/** The record as CSV, no cell of which a spreadsheet takes for a formula. That it was taken out is itself recorded. */
export async function exportAudit({ asked, adminId, address, now }: ExportAudit): Promise<string> {
  const { rows, total } = await readAudit({ asked, limit: ROWS_MAX, offset: 0 });
  const details = { rows: rows.length, of: total };
  await database().tx((tx) =>
    recordAudit({ action: "audit.exported", at: now, actorId: adminId, details, address }, tx),
  );
  const cells = rows.map((row) => [
    new Date(row.at).toISOString(),
    row.actor ?? "",
    row.code,
    row.subjectKind ?? "",
    row.subject ?? "",
    row.address ?? "",
  ]);
  return writeCsv({ name: "audit", rows: [["at", "who", "what", "kind", "whom", "from"], ...cells] });
}
