import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { contentDisposition, fileName } from "~/domain/exports/file-name";
import { exportReader } from "~/i18n/exports/export-reader";
import { exportFileWords, exportedTime } from "~/i18n/exports/export-words";
import { requireTutor } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { getSchool } from "@db/queries/operations/school";
import { exportBundle } from "~/services/exports/bundle/export-bundle.server";

/** Chosen packs and sets as a bundle; without a choice, or where it is damaged, back to the page that says so. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId: by } = requireTutor(context);
  const { searchParams } = new URL(request.url);
  const at = now();
  const [packIds, setIds] = [searchParams.getAll("pack"), searchParams.getAll("set")];
  const bundle = await exportBundle({ packIds, setIds, by, now: at, address: context.address });
  if (!bundle.ok) return redirect(`/desk/exports/bundle?refused=${bundle.reason}`);
  const reader = exportReader(request.headers.get("cookie"), (await getSchool())?.timeZone);
  const day = exportedTime(at, reader.timeZone).slice(0, 10);
  return new Response(bundle.text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": contentDisposition(fileName([exportFileWords(reader.translator).bundle, day], "json")),
      "Cache-Control": "private, no-store",
    },
  });
}
