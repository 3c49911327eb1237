import { data, redirect } from "@remix-run/node";
import type { AccountViewer } from "~/server/auth.server";
import { readAwards, type FieldProblem, type TypedMarks } from "~/components/marking-desk/read-awards";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";
import { chooseAnchor } from "~/services/double-marking/anchors/choose-anchor.server";
import { recordTrial } from "~/services/double-marking/anchors/record-trial.server";
import { takeAnchorAway } from "~/services/double-marking/anchors/take-anchor-away.server";
import { loadAnchors } from "./load-anchors.server";

export type TrialReply = { typed: TypedMarks; refused: string; problems: FieldProblem[] };

type Act = { assignmentId: string; viewer: AccountViewer; now: number };

/** The head chooses scripts or takes them away; a marker marks one, once. */
export async function act(form: FormData, { assignmentId, viewer, now }: Act) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) throw new Response("Not found.", { status: 404 });
  const by = viewer.personId;
  const [intent, id] = [form.get("intent"), form.get("id")];
  if (typeof id !== "string") throw new Response("The form names no script.", { status: 400 });
  const here = `/desk/anchors/${assignmentId}`;
  if (intent === "choose" || intent === "remove") {
    if (taught.role !== "head") throw new Response("Not found.", { status: 404 });
    const done =
      intent === "choose"
        ? await chooseAnchor({ assignment: taught.assignment, assessmentId: id, by, now })
        : await takeAnchorAway({ assignmentId, anchorId: id, by, now });
    if (!done) throw new Response("Not found.", { status: 404 });
    return redirect(`${here}?done=${intent === "choose" ? "chosen" : "removed"}`);
  }
  const loaded = await loadAnchors({ assignmentId, anchorId: id, viewer, now });
  const sheet = loaded?.trial?.sheet;
  if (!sheet) throw new Response("Not found.", { status: 404 });
  const ids = sheet.points.map((point) => point.id);
  const { typed, awards, remaining, problems } = readAwards(form, ids, sheet.answer, sheet.inMarks);
  if (problems.length > 0) return data<TrialReply>({ typed, refused: "not-valid", problems }, { status: 400 });
  const kept = await recordTrial({ assignmentId, anchorId: id, awards, remaining, by, now });
  if (!kept.ok && kept.reason === "not-valid") {
    return data<TrialReply>({ typed, refused: kept.reason, problems: kept.problems }, { status: 400 });
  }
  if (!kept.ok && kept.reason === "not-found") throw new Response("Not found.", { status: 404 });
  return redirect(`${here}?done=tried`);
}
