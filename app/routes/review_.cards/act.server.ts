import {
  data,
  MaxPartSizeExceededError,
  redirect,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from "@remix-run/node";
import type { Viewer } from "~/domain/access/viewer";
import { CARD_KINDS } from "~/domain/study/cards/card-draft";
import { formProblem, readForm } from "~/server/forms/read-form.server";
import { discardCard } from "~/services/study/cards/discard-card.server";
import { keepCard } from "~/services/study/cards/keep-card.server";
import { keepHeads } from "~/services/study/cards/keep-heads.server";
import { suspendCard } from "~/services/study/cards/suspend-card.server";
import { CARD_FILE_MAX_BYTES, importCards } from "~/services/study/exchange/import-cards.server";

type Act = { request: Request; viewer: Viewer; personId: string; now: number };

/** What the page's forms ask for: a file to be read, or one of the forms told apart by `intent`. */
export async function act({ request, viewer, personId, now }: Act) {
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return readFile(request, personId, now);
  }
  const form = await readForm(request);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const cardId = text("cardId");
  switch (text("intent")) {
    case "keep": {
      const kind = CARD_KINDS.find((one) => one === text("kind")) ?? "sentence";
      const typed = { kind, front: text("front"), back: text("back") };
      const kept = await keepCard({ personId, ...typed, now });
      return kept.ok ? redirect("/review/cards?said=saved") : data({ refused: kept.reason, typed }, 400);
    }
    case "heads": {
      const count = await keepHeads({ viewer, personId, entryId: text("entryId"), now });
      if (count === null) return data({ refused: "heads" as const }, 400);
      return redirect(`/review/cards?said=headsKept&count=${count}`);
    }
    case "suspend":
      await suspendCard({ personId, cardId, suspended: true, now });
      return redirect("/review/cards?said=suspendedDone");
    case "resume":
      await suspendCard({ personId, cardId, suspended: false, now });
      return redirect("/review/cards?said=resumedDone");
    case "remove":
      await discardCard({ personId, cardId });
      return redirect("/review/cards?said=removed");
    default:
      throw new Response("No such form.", { status: 400 });
  }
}

async function readFile(request: Request, personId: string, now: number) {
  let form: FormData;
  try {
    // One byte more than is read, so that the limit is the reader's, in its words.
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: CARD_FILE_MAX_BYTES + 1 });
    form = await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    const reason = error instanceof MaxPartSizeExceededError ? ("too-large" as const) : ("nothing-given" as const);
    return data({ imported: { ok: false as const, reason } }, 400);
  }
  const file = form.get("file");
  if (formProblem(form) !== null || !(file instanceof File) || file.name === "") {
    return data({ imported: { ok: false as const, reason: "nothing-given" as const } }, 400);
  }
  const imported = await importCards({ personId, bytes: new Uint8Array(await file.arrayBuffer()), now });
  return data({ imported }, imported.ok ? 200 : 400);
}
