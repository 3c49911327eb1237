import { data, redirect } from "@remix-run/node";
import { PACK_KINDS } from "@content/contract/exchange/import-review";
import type { PackProblem } from "@content/contract/pack";
import { CHANGE_GROUPS } from "~/domain/importing/change-rows";
import { canonicalText } from "~/domain/text/hashing/canonical";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import { correctImport } from "~/services/content/imports/correct-import.server";
import { decideImport } from "~/services/content/imports/decide-import.server";
import { discardImport } from "~/services/content/imports/discard-import.server";
import { enterImport, type EnterRefusal } from "~/services/content/imports/enter-import.server";
import { changedChoices } from "./changes/changed-choices";

type Acting = { importId: string; tutorId: string; now: number; search: string };

/** A title is a line, not a text. */
const MAX_TITLE = 200;

/** Why the text was not entered, beside the canonical text as the tutor left it (null where it is the one that was made). */
export type Refused = {
  refused: EnterRefusal;
  problems: PackProblem[];
  typed: { file: string; hash: string; decided: string } | null;
};

/** Saves what the form chose anew, and with a button of a group what is undecided there. A choice saved by itself is only confirmed. */
export async function decide(form: FormData, accept: string | null, { importId, now, search }: Acting) {
  const group = [...CHANGE_GROUPS, "all" as const].find((known) => known === accept);
  const chosen = changedChoices(form);
  if (chosen === null) throw new Response("This form is not known here.", { status: 400 });
  const { changes, rows, each } = chosen;
  const decided = await decideImport({
    importId,
    changes,
    rows,
    ...(group === undefined ? {} : { accept: group }),
    now,
  });
  if (!decided.ok) return notOpen(decided.reason, importId);
  if (form.get("alone") === "1") return data({ saved: true });
  return redirect(back(importId, search, { saved: "1", ...(each === null ? {} : { open: each }) }));
}

/** Only what was changed against what the form showed: what another tutor corrected since stays. */
export async function correct(form: FormData, { importId, now }: Acting) {
  const kind = PACK_KINDS.find((known) => known === form.get("kind")) ?? null;
  const title = titleIn(form.get("title"));
  const corrected = await correctImport({
    importId,
    ...(kind === form.get("shownKind") ? {} : { kind }),
    ...(title === titleIn(form.get("shownTitle")) && form.has("shownTitle") ? {} : { title }),
    now,
  });
  return corrected.ok ? redirect(`/desk/imports/${importId}?corrected=1`) : notOpen(corrected.reason, importId);
}

function titleIn(given: FormDataEntryValue | null): string | null {
  const title = typeof given === "string" ? given.replace(/\s+/g, " ").trim().slice(0, MAX_TITLE) : "";
  return title === "" ? null : title;
}

/**
 * Enters the text that the form holds. The form says which decisions it was made from; `own` enters a tutor's own text over
 * newer decisions, which the form then has shown.
 */
export async function enter(form: FormData, own: boolean, { importId, tutorId, now }: Acting) {
  const text = (name: string) => {
    const given = form.get(name);
    return typeof given === "string" ? given : "";
  };
  const file = canonicalText(text("file"));
  const entered = await enterImport({
    importId,
    file: file.trim() === "" ? null : file,
    seen: text(own ? "newest" : "decided"),
    by: tutorId,
    now,
  });
  if (entered.ok) return redirect(`/desk/packs/${entered.packId}?${entered.isNew ? "imported=1" : "already=1"}`);
  if (entered.reason === "not-found") throw new Response("Not found.", { status: 404 });
  const problems = entered.reason === "problems" ? entered.problems : [];
  const isOwn = file.trim() !== "" && sha256Hex(file) !== text("hash");
  const typed = isOwn ? { file, hash: text("hash"), decided: text("decided") } : null;
  return data({ refused: entered, problems, typed } satisfies Refused, 400);
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

/** The same page of rows with the same row open, or another. */
function back(importId: string, search: string, changed: Record<string, string>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changed)) query.set(name, value);
  return `/desk/imports/${importId}?${query.toString()}`;
}
