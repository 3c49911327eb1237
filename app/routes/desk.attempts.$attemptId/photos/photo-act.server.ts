import { markPhoto, type PhotoMarkRefusal } from "~/services/photos/mark-photo.server";
import { unmarkPhoto } from "~/services/photos/unmark-photo.server";

type Acting = { attemptId: string; by: string; now: number };

/** Keeps or takes off a mark on a photo: null when done; why not comes back as a key of `photos.mark.refused`. */
export async function actOnPhoto(form: FormData, { attemptId, by, now }: Acting): Promise<PhotoMarkRefusal | null> {
  if (form.get("intent") === "photo-unmark") {
    const removed = await unmarkPhoto({ attemptId, markId: field(form, "markId"), by, now });
    return removed ? null : "not-found";
  }
  const pointId = field(form, "pointId");
  const share = (name: string) => Number(field(form, name) || Number.NaN) / 100;
  const shape = {
    kind: field(form, "kind"),
    x: share("x"),
    y: share("y"),
    width: share("width"),
    height: share("height"),
  };
  const mark = {
    photoId: field(form, "photoId"),
    pointId: pointId === "" ? null : pointId,
    shape,
    note: field(form, "note"),
  };
  const marked = await markPhoto({ attemptId, ...mark, by, now });
  return marked.ok ? null : marked.reason;
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
