import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAdmin } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { readAuditAsked } from "~/server/forms/read-audit-asked.server";
import { exportAudit } from "~/services/audit/export-audit.server";

/** The part of the record that is asked for as a CSV file; no page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId: adminId } = requireAdmin(context);
  const asked = readAuditAsked(new URL(request.url).searchParams);
  return new Response(await exportAudit({ asked, adminId, address: context.address, now: now() }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="audit.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
