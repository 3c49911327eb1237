import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "~/server/auth.server";
import { now } from "~/server/clock.server";
import { exportClippings } from "~/services/clippings/exchange/export-clippings.server";

const TYPES = { json: "application/json", csv: "text/csv" } as const;

/** The learner's own clippings and notes as a file; no page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireAccount(context);
  const format = new URL(request.url).searchParams.get("format") === "csv" ? "csv" : "json";
  return new Response(await exportClippings({ viewer, personId: viewer.personId, format, now: now() }), {
    headers: {
      "Content-Type": `${TYPES[format]}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="clippings.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}
