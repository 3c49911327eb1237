import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "~/server/auth.server";
import { exportCards } from "~/services/study/exchange/export-cards.server";

const TYPES = { json: "application/json", csv: "text/csv", tsv: "text/tab-separated-values" } as const;

/** The learner's own cards as a file; no page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId } = requireAccount(context);
  const asked = new URL(request.url).searchParams.get("format");
  const format = asked === "csv" || asked === "tsv" ? asked : "json";
  return new Response(await exportCards({ personId, format }), {
    headers: {
      "Content-Type": `${TYPES[format]}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="cards.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}
