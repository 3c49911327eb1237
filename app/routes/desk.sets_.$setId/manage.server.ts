import { redirect } from "@remix-run/node";
import { copySet } from "~/services/sittings/desk/copy-set.server";
import { reserveSet } from "~/services/sittings/desk/reserve-set.server";
import { retireSet } from "~/services/sittings/desk/retire-set.server";

type Acting = { setId: string; by: string; now: number };

const COPIES = { duplicate: "copy", template: "template", use: "use" } as const;

/** What is done to the set as a whole, beside what is written in it. Null: the form is another one of the page. */
export async function manage(form: FormData, acting: Acting) {
  const to = (setId: string, done: string) => redirect(`/desk/sets/${setId}?done=${done}`);
  const what = form.get("manage");
  switch (what) {
    case "reserve":
      insist(await reserveSet({ ...acting, visibility: "reserved" }));
      return to(acting.setId, "reserved");
    case "open":
      insist(await reserveSet({ ...acting, visibility: "bank" }));
      return to(acting.setId, "opened");
    case "retire":
      insist(await retireSet(acting));
      return to(acting.setId, "retired");
    case "duplicate":
    case "template":
    case "use": {
      const copied = insist(await copySet({ ...acting, as: COPIES[what] }));
      return to(copied.setId, what === "template" ? "templated" : "duplicated");
    }
    default:
      return null;
  }
}

function insist<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Response("Not found.", { status: 404 });
  return result as Extract<Result, { ok: true }>;
}
