import { data, redirect } from "@remix-run/node";
import { MAX_SET_ITEMS, type SetContent } from "@content/contract/question-set";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { moved } from "~/domain/sittings/set-draft";
import { publishSet, type SetPublishRefusal } from "~/services/sittings/sets/publish-set.server";
import { saveSet, type SetSaved } from "~/services/sittings/desk/save-set.server";
import { FINDER_FIELDS, findQuestions, type FoundQuestions } from "./find-questions.server";
import { readSet, typedSet, type SetErrors, type SetTyped } from "~/components/set-desk/set-fields";
import type { ShownSet } from "~/components/set-desk/shown-item";
import { shownSet } from "./shown-set.server";

type Reason = Exclude<(SetSaved & { ok: false })["reason"] | SetPublishRefusal, "not-found"> | "full" | "not-there";

type Answer = {
  /** The form as it was sent: nothing typed is lost. */
  typed: ShownSet;
  found: FoundQuestions;
  errors: SetErrors;
  /** What belongs to no field. */
  refused: Reason | null;
  /** The draft is stored, only what was asked beyond it is refused. */
  saved: boolean;
};

/** What the form holds: the set, and what its questions are searched by. */
type Sent = { typed: SetTyped; finder: URLSearchParams };
type Acting = { setId: string; by: string; now: number };
type Changed = { ok: true; items: SetContent["items"]; done: string } | { ok: false; reason: "full" | "not-there" };

const NO_ERRORS: SetErrors = { fields: {}, marks: {} };

/**
 * Does what the pressed button says and keeps the whole form as the draft with it: so every button works without
 * JavaScript, and none loses what was typed beside it.
 */
export async function act(form: FormData, { setId, by, now }: Acting) {
  const sent: Sent = { typed: typedSet(form), finder: finderOf(form) };
  const read = readSet(sent.typed);
  if (!read.ok) return answer(sent, { errors: read.errors });
  const [intent = "", detail = ""] = `${textOf(form, "intent")}:`.split(":");
  const changed = await change(read.draft.items, intent, detail);
  if (!changed.ok) return answer(sent, { refused: changed.reason });
  const draft = { ...read.draft, items: changed.items };
  const saved = await saveSet({ setId, basis: read.basis, draft, now });
  if (!saved.ok) return refuse(sent, saved.reason, false);
  // What was searched for goes on standing in the address.
  const to = (done: string) => redirect(`/desk/sets/${setId}?${new URLSearchParams([["done", done], ...sent.finder])}`);
  if (intent !== "publish") return to(changed.done);
  const published = await publishSet({ setId, by, now });
  if (!published.ok)
    return refuse({ ...sent, typed: { ...sent.typed, basis: `${saved.basis}` } }, published.reason, true);
  return to(published.unchanged ? "unchanged" : "published");
}

/** The items after the button's own change: moving, taking out, adding, and pinning the newest versions. */
async function change(items: SetContent["items"], intent: string, detail: string): Promise<Changed> {
  const at = Number(detail);
  switch (intent) {
    case "up":
      return { ok: true, items: moved(items, at, at - 1), done: "moved" };
    case "down":
      return { ok: true, items: moved(items, at, at + 1), done: "moved" };
    case "remove":
      return { ok: true, items: items.filter((_, place) => place !== at), done: "removed" };
    case "add":
      return add(items, detail);
    case "repin":
      return { ok: true, items: await Promise.all(items.map(newest)), done: "repinned" };
    default:
      return { ok: true, items, done: intent === "find" ? "found" : "saved" };
  }
}

async function add(items: SetContent["items"], questionId: string): Promise<Changed> {
  if (items.length >= MAX_SET_ITEMS) return { ok: false, reason: "full" };
  const published = await getPublishedQuestion({ questionId });
  if (!published) return { ok: false, reason: "not-there" };
  if (items.some((item) => item.questionId === questionId)) return { ok: true, items, done: "added" };
  return { ok: true, items: [...items, { questionId, versionId: published.version.id, marks: null }], done: "added" };
}

async function newest(item: SetContent["items"][number]): Promise<SetContent["items"][number]> {
  const published = await getPublishedQuestion({ questionId: item.questionId });
  return published ? { ...item, versionId: published.version.id } : item;
}

function refuse(sent: Sent, reason: SetPublishRefusal, saved: boolean) {
  if (reason === "not-found") throw new Response("Not found.", { status: 404 });
  return answer(sent, { refused: reason, saved });
}

async function answer({ typed, finder }: Sent, more: Partial<Pick<Answer, "errors" | "refused" | "saved">>) {
  const kept = { typed: await shownSet(typed), found: await findQuestions(finder) };
  return data<Answer>({ ...kept, errors: NO_ERRORS, refused: null, saved: false, ...more }, 400);
}

function finderOf(form: FormData): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of FINDER_FIELDS) {
    const value = textOf(form, name);
    if (value !== "") search.set(name, value);
  }
  return search;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
