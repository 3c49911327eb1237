import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSchool } from "@db/queries/operations/school";
import { contentDisposition, fileName } from "~/domain/exports/file-name";
import { DOCUMENT_SCRIPTS } from "~/domain/exports/export-limits";
import { scriptChoice } from "~/domain/exports/script-choice";
import { exportReader } from "~/i18n/exports/export-reader";
import { exportFileWords } from "~/i18n/exports/export-words";
import { scriptWords } from "~/i18n/exports/script-words";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { recordExport } from "~/services/exports/record-export.server";
import { exportedScripts } from "~/services/exports/scripts/exported-scripts.server";
import { writeDocx } from "~/services/exports/scripts/write-docx.server";

/** Marked scripts of an assignment as one Word file. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = requireTutor(context);
  const assignmentId = params.assignmentId ?? "";
  const choice = scriptChoice(new URL(request.url).searchParams);
  const exported = await exportedScripts({ assignmentId, viewer, choice, size: DOCUMENT_SCRIPTS, now: now() });
  if (!exported) throw new Response("Not found.", { status: 404 });
  const reader = exportReader(request.headers.get("cookie"), (await getSchool())?.timeZone);
  const body = new Uint8Array(await writeDocx(exported, scriptWords(reader)));
  await recordExport({
    ...{ action: "scripts.exported", by: viewer.personId, now: now(), address: context.address },
    subject: { kind: "assignment", id: assignmentId },
    details: { as: "docx", scripts: exported.scripts.length },
  });
  const words = exportFileWords(reader.translator);
  const { part, parts } = exported.part;
  const name = [exported.assignment.title, words.scripts, ...(parts > 1 ? [words.part(part)] : [])];
  return new Response(body, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": contentDisposition(fileName(name, "docx")),
      "Cache-Control": "private, no-store",
    },
  });
}
