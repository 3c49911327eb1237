import { data, redirect } from "@remix-run/node";
import type { AccountViewer } from "~/server/auth.server";
import { readAwards, type FieldProblem, type TypedMarks } from "~/components/marking-desk/read-awards";
import { decideAppeal } from "~/services/appeals/decide-appeal.server";
import { loadAppeal } from "./load-appeal.server";

export type AppealReply = { typed: TypedMarks; refused: string; problems: FieldProblem[] };

type Act = { appealId: string; viewer: AccountViewer; now: number };

/** Decides the appeal: new marks with a reason, or the marks stand with a reason. What cannot be kept comes back as typed. */
export async function act(form: FormData, { appealId, viewer, now }: Act) {
  const intent = form.get("intent");
  const loaded = await loadAppeal({ appealId, viewer, now });
  if (!loaded) throw new Response("Not found.", { status: 404 });
  if (intent !== "uphold" && intent !== "refuse") throw new Response("Nothing is asked for.", { status: 400 });
  const { sheet } = loaded;
  const ids = (sheet?.points ?? []).map(({ id }) => id);
  const { typed, awards, remaining, problems } = readAwards(form, ids, sheet?.answer ?? "", sheet?.inMarks ?? true);
  const refuse = (refused: string, found: FieldProblem[] = []) =>
    data<AppealReply>({ typed, refused, problems: found }, { status: 400 });
  const upheld = intent === "uphold";
  if (upheld && problems.length > 0) return refuse("not-valid", problems);
  const marks = upheld ? { basis: field(form, "basis"), after: field(form, "after"), awards, remaining } : null;
  const decided = await decideAppeal({ appealId, viewer, reason: typed.reason, now, marks });
  if (decided.ok) return redirect(`/desk/appeals/${appealId}?done=1`);
  return refuse(decided.reason, decided.reason === "not-valid" ? decided.problems : []);
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
