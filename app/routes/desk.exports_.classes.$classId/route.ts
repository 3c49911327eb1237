import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSchool } from "@db/queries/operations/school";
import { contentDisposition, fileName } from "~/domain/exports/file-name";
import { classTable } from "~/domain/exports/mark-table";
import { exportReader } from "~/i18n/exports/export-reader";
import { exportFileWords, markWords } from "~/i18n/exports/export-words";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { classMarks } from "~/services/exports/marks/class-marks.server";
import { writeCsv } from "~/services/exports/marks/write-csv.server";
import { writeXlsx } from "~/services/exports/marks/write-xlsx.server";
import { recordExport } from "~/services/exports/record-export.server";

/** The totals of a class over its assignments as a file. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const classId = params.classId ?? "";
  const kind = new URL(request.url).searchParams.get("as") ?? "xlsx";
  const exported = kind === "xlsx" || kind === "csv" ? await classMarks({ classId, viewer }) : null;
  if (!exported) throw new Response("Not found.", { status: 404 });
  const reader = exportReader(request.headers.get("cookie"), (await getSchool())?.timeZone);
  const table = classTable(exported.members, exported.columns, markWords(reader));
  const body = kind === "xlsx" ? new Uint8Array(await writeXlsx([table])) : await writeCsv(table);
  await recordExport({
    ...{ action: "marks.exported", by: viewer.personId, now: now(), address: context.address },
    subject: { kind: "class", id: classId },
    details: { as: kind, candidates: exported.members.length },
  });
  return new Response(body, {
    headers: {
      "Content-Type":
        kind === "xlsx"
          ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          : "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition(
        fileName([exported.class.name, exportFileWords(reader.translator).marks], kind),
      ),
      "Cache-Control": "private, no-store",
    },
  });
}
