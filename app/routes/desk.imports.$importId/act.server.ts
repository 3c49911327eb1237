import { data, redirect } from "@remix-run/node";
import { decisionSchema, PACK_KINDS, type Decisions } from "@content/contract/import-review";
import type { PackProblem } from "@content/contract/pack";
import { CHANGE_GROUPS } from "~/domain/importing/change-rows";
import { correctImport } from "~/services/content/imports/correct-import.server";
import { decideImport } from "~/services/content/imports/decide-import.server";
import { discardImport } from "~/services/content/imports/discard-import.server";
import { enterImport, type EnterRefusal } from "~/services/content/imports/enter-import.server";

type Acting = { importId: string; tutorId: string; now: number; search: string };

/** A title is a line, not a text. */
const MAX_TITLE = 200;

/** Why the text was not entered, beside the canonical text as the tutor left it. */
export type Refused = { refused: EnterRefusal; problems: PackProblem[]; file: string | null };

/** Saves the choices of the form, and with a button of a group what is undecided there. A choice saved by itself is only confirmed. */
export async function decide(form: FormData, accept: string | null, { importId, now, search }: Acting) {
  const group = [...CHANGE_GROUPS, "all" as const].find((known) => known === accept);
  const decided = await decideImport({
    importId,
    changes: chosen(form, "d:"),
    rows: chosen(form, "g:"),
    ...(group === undefined ? {} : { accept: group }),
    now,
  });
  if (!decided.ok) return notOpen(decided.reason, importId);
  return form.get("alone") === "1" ? data({ saved: true }) : redirect(back(importId, search, "saved"));
}

/** Choices under names with this prefix; what is no decision (逐处决定) is left to the single places. */
function chosen(form: FormData, prefix: string): Decisions {
  const choices: Decisions = {};
  for (const [name, value] of form) {
    const decision = decisionSchema.safeParse(value);
    if (name.startsWith(prefix) && decision.success) choices[name.slice(prefix.length)] = decision.data;
  }
  return choices;
}

export async function correct(form: FormData, { importId, now }: Acting) {
  const kind = PACK_KINDS.find((known) => known === form.get("kind")) ?? null;
  const given = form.get("title");
  const title = typeof given === "string" ? given.replace(/\s+/g, " ").trim().slice(0, MAX_TITLE) : "";
  const corrected = await correctImport({ importId, kind, title: title === "" ? null : title, now });
  return corrected.ok ? redirect(`/desk/imports/${importId}?corrected=1`) : notOpen(corrected.reason, importId);
}

export async function enter(form: FormData, { importId, tutorId, now }: Acting) {
  const given = form.get("file");
  const file = typeof given === "string" && given.trim() !== "" ? given : null;
  const entered = await enterImport({ importId, file, by: tutorId, now });
  if (entered.ok) return redirect(`/desk/packs/${entered.packId}?${entered.isNew ? "imported=1" : "already=1"}`);
  if (entered.reason === "not-found") throw new Response("Not found.", { status: 404 });
  const problems = entered.reason === "problems" ? entered.problems : [];
  return data({ refused: entered, problems, file } satisfies Refused, 400);
}

export async function discard({ importId, tutorId, now }: Acting) {
  const discarded = await discardImport({ importId, by: tutorId, now });
  return discarded.ok ? redirect("/desk/packs") : notOpen(discarded.reason, importId);
}

/** Somebody entered or discarded it meanwhile: the page says which. */
function notOpen(reason: "not-found" | "not-open", importId: string) {
  if (reason === "not-found") throw new Response("Not found.", { status: 404 });
  return redirect(`/desk/imports/${importId}`);
}

/** The same page of rows with the same row open. */
function back(importId: string, search: string, done: string): string {
  const query = new URLSearchParams(search);
  query.set(done, "1");
  return `/desk/imports/${importId}?${query.toString()}`;
}
