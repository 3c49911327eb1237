import { redirect } from "@remix-run/node";
import { addPhoto } from "~/services/photos/add-photo.server";
import { changePhoto, type PhotoChange } from "~/services/photos/change-photo.server";
import { claimedType } from "~/services/photos/claimed-type";
import { handInPaper } from "~/services/photos/hand-in-paper.server";
import { readPhotoForm } from "./read-photo-form.server";

type Acting = {
  attemptId: string;
  personId: string;
  /** The page where the answer stands. */
  room: string;
  now: number;
};

const CHANGES: readonly string[] = ["remove", "earlier", "later"] satisfies PhotoChange[];

/** What the forms of the paper room ask for, with and without JavaScript. Always leads to a page; why not is in its address. */
export async function act(request: Request, acting: Acting) {
  const form = await readPhotoForm(request);
  if (form === "too-large") return back(acting, "too-large");
  if (form === null) return back(acting, "empty");
  const intent = form.get("intent");
  if (intent === "hand-in") {
    const handedIn = await handInPaper({ ...acting, confirmEmpty: form.get("confirmEmpty") === "1" });
    if (handedIn.ok) return redirect(`/attempts/${acting.attemptId}/report`);
    return handedIn.reason === "not-found" ? missing() : back(acting, "no-photo");
  }
  if (typeof intent === "string" && isChange(intent)) {
    const photoId = form.get("photoId");
    const changed = await changePhoto({
      ...acting,
      photoId: typeof photoId === "string" ? photoId : "",
      change: intent,
    });
    return changed.ok ? back(acting, null) : changed.reason === "not-found" ? missing() : back(acting, changed.reason);
  }
  return addAll(form.getAll("photo"), acting);
}

/** Each picture by itself: those that are good stay, whatever is wrong with the one behind them. */
async function addAll(files: FormDataEntryValue[], acting: Acting) {
  let refused: string | null = files.length === 0 ? "empty" : null;
  for (const file of files) {
    if (typeof file === "string") continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await addPhoto({ ...acting, bytes, claimed: claimedType(file.type) });
    if (!added.ok && added.reason === "not-found") return missing();
    if (!added.ok) refused ??= added.reason;
  }
  return back(acting, refused);
}

function isChange(intent: string): intent is PhotoChange {
  return CHANGES.includes(intent);
}

function back({ room }: Acting, refused: string | null) {
  if (refused === null) return redirect(room);
  return redirect(`${room}${room.includes("?") ? "&" : "?"}photo=${refused}`);
}

function missing(): never {
  throw new Response("Not found.", { status: 404 });
}
