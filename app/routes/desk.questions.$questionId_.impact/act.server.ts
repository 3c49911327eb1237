import { data, redirect } from "@remix-run/node";
import { SCORE_CHOICES, type ScoreChoice } from "~/domain/marking/change/scoring-version";
import { publishQuestion } from "~/services/content/publish-question.server";
import { rescoreMoved } from "~/services/scoring/rescore-moved.server";

/** Scored while the tutor waits; the sweeper does the rest, and a report that is opened earlier is scored at once. */
const RESCORED_AT_ONCE = 30;

const SAID = ["note-missing", "note-too-long", "changed-meanwhile", "impact-outdated"] as const;
export type Refused = "choice-missing" | "other" | (typeof SAID)[number];

/** Publishes the draft with what was chosen for existing scores. A refusal comes back with what was filled in. */
export async function act(form: FormData, acting: { questionId: string; by: string; now: number }) {
  const choice = SCORE_CHOICES.find((known) => known === form.get("choice")) ?? null;
  const note = field(form, "note").replace(/\r\n?/g, "\n");
  if (choice === null) return refuse("choice-missing", choice, note);
  const seen = { basis: Number(field(form, "basis")), answers: Number(field(form, "answers")) };
  const published = await publishQuestion({ ...acting, decision: { choice, note, seen } });
  if (!published.ok) {
    if (published.reason === "not-found") throw new Response("Not found.", { status: 404 });
    return refuse(SAID.find((known) => known === published.reason) ?? "other", choice, note);
  }
  const { questionId, now } = acting;
  if (choice === "migrate") await rescoreMoved({ questionId, now, limit: RESCORED_AT_ONCE });
  return redirect(`/desk/questions/${questionId}/impact?done=${choice}`);
}

function refuse(refused: Refused, choice: ScoreChoice | null, note: string) {
  const outdated = refused === "changed-meanwhile" || refused === "impact-outdated";
  return data({ refused, choice, note }, outdated ? 409 : 400);
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
