import { data, redirect } from "@remix-run/node";
import type { Viewer } from "~/domain/access/viewer";
import { kindOfWords } from "~/domain/clippings/kind-of-words";
import { readTags } from "~/domain/clippings/read-tags";
import { readForm } from "~/server/forms/read-form.server";
import { textField } from "~/server/forms/text-field.server";
import { changeOwnClipping } from "~/services/clippings/change-own-clipping.server";
import { entryOrigin, materialOrigin } from "~/services/clippings/clipping-origin.server";
import { discardClipping } from "~/services/clippings/discard-clipping.server";
import { keepClipping, type ClippingRefusal } from "~/services/clippings/keep-clipping.server";
import { keptBackPacks } from "~/services/clippings/kept-back-packs.server";
import { makeCard } from "~/services/clippings/make-card.server";
import { putBackClipping } from "~/services/clippings/put-back-clipping.server";
import { readTakenOut, type TakenOut } from "~/services/clippings/taken-out";
import { readFile, type FileRead } from "./read-file.server";

type Act = { request: Request; viewer: Viewer; personId: string; now: number };
export type TypedFields = Record<"kind" | "text" | "source" | "sourceDate" | "topics" | "uses", string>;
export type ActRefusal = ClippingRefusal | "not-found" | "not-allowed" | "no-undo";
/** What the page says to a form that did not lead on; a part that does not apply is null. */
export type Answer = {
  refused: ActRefusal | null;
  typed: TypedFields | null;
  removed: TakenOut | null;
  imported: FileRead | null;
  kept: boolean;
};

const NOTHING: Answer = { refused: null, typed: null, removed: null, imported: null, kept: false };
const refuse = (refused: ActRefusal, typed: TypedFields | null = null) => data({ ...NOTHING, refused, typed }, 400);

/** What the page's forms ask for: a file to be read, or one of the forms told apart by `intent`. */
export async function act({ request, viewer, personId, now }: Act) {
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const imported = await readFile({ request, viewer, personId, now });
    return data({ ...NOTHING, imported }, imported.ok ? 200 : 400);
  }
  const form = await readForm(request);
  const text = (name: string) => textField(form, name);
  const clippingId = text("clippingId");
  const withoutPacks = await keptBackPacks({ viewer, now });
  const fields: TypedFields = {
    ...{ kind: text("kind"), text: text("text"), source: text("source") },
    ...{ sourceDate: text("sourceDate"), topics: text("topics"), uses: text("uses") },
  };
  const typed = { ...fields, topics: readTags(fields.topics), uses: readTags(fields.uses) };
  switch (text("intent")) {
    case "keep": {
      const kept = await keepClipping({ personId, typed, packId: null, now });
      return kept.ok ? redirect("/clippings?said=saved") : refuse(kept.reason, fields);
    }
    case "select": {
      const [entryId, questionId] = [text("entryId"), text("questionId")];
      const origin = entryId
        ? await entryOrigin({ entryId, viewer, now })
        : await materialOrigin({ questionId, viewer, now });
      if (!origin) return refuse("not-allowed");
      const { packId, ...from } = origin;
      const words = { kind: kindOfWords(fields.text), text: fields.text, ...from, uses: [] };
      const kept = await keepClipping({ personId, typed: words, packId, now });
      if (!kept.ok) return refuse(kept.reason);
      // Without JavaScript the form leads to the page where source and tags can be set.
      return text("stay") === ""
        ? redirect(`/clippings?said=saved&edit=${kept.clippingId}`)
        : { ...NOTHING, kept: true };
    }
    case "change": {
      const changed = await changeOwnClipping({ personId, clippingId, typed, now });
      return changed.ok ? redirect("/clippings?said=changed") : refuse(changed.reason, fields);
    }
    case "remove": {
      const removed = await discardClipping({ personId, clippingId, withoutPacks });
      return removed ? { ...NOTHING, removed } : refuse("not-found");
    }
    case "restore": {
      const taken = readTakenOut(text("taken"));
      const back = taken !== null && (await putBackClipping({ personId, taken, now }));
      return back ? redirect("/clippings?said=restored") : refuse("no-undo");
    }
    case "card": {
      const made = await makeCard({ personId, clippingId, withoutPacks, now });
      return made === "made" ? redirect("/clippings?said=carded") : refuse(made);
    }
    default:
      throw new Response("No such form.", { status: 400 });
  }
}
