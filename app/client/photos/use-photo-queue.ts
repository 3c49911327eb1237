import { useCallback, useEffect, useRef, useState } from "react";
import { SENT_SIDE } from "~/domain/photos/photo-limits";
import { NO_EDITS, type PhotoEdits } from "~/domain/photos/photo-plan";
import { decodePhoto, photoToSend } from "./draw-photo";
import { forgetPending, keepPending, listPending, type PendingPhoto } from "./pending-photos";
import { uploadPhoto } from "./upload-photo";

/** A chosen picture on its way. `waiting`: could not be sent, is kept here and tried again. */
export type QueuedPhoto = PendingPhoto & {
  picture: ImageBitmap | null;
  state: "chosen" | "sending" | "waiting" | "refused";
  progress: number;
  /** A code of the catalogue `photos.refused`; empty unless refused. */
  reason: string;
};

const RETRY_EVERY_MS = 5_000;

/** The chosen pictures of one paper answer, kept in this browser until the server has each. */
export function usePhotoQueue(attemptId: string, onTaken: () => void) {
  const [queue, setQueue] = useState<readonly QueuedPhoto[]>([]);
  const [unkept, setUnkept] = useState(false);
  const latest = useRef(queue);
  latest.current = queue;
  const taken = useRef(onTaken);
  taken.current = onTaken;

  const change = useCallback((id: string, changes: Partial<QueuedPhoto>) => {
    setQueue((before) => before.map((photo) => (photo.id === id ? { ...photo, ...changes } : photo)));
  }, []);

  const drop = useCallback((id: string) => {
    setQueue((before) => before.filter((photo) => photo.id !== id));
    void forgetPending(id);
  }, []);

  const send = useCallback(
    async ({ id, picture, edits }: QueuedPhoto) => {
      if (!picture) return;
      change(id, { state: "sending", progress: 0, reason: "" });
      const blob = await photoToSend(picture, edits, SENT_SIDE);
      if (!blob) return change(id, { state: "refused", reason: "unknown-content" });
      const answer = await uploadPhoto(attemptId, blob, (progress) => change(id, { progress }));
      if (answer.kind === "later") return change(id, { state: "waiting" });
      if (answer.kind === "refused") return change(id, { state: "refused", reason: answer.reason });
      drop(id);
      taken.current();
    },
    [attemptId, change, drop],
  );

  const add = useCallback(
    async (files: Iterable<File>) => {
      for (const [index, file] of [...files].entries()) {
        const picture = await decodePhoto(file);
        const chosenAt = Date.now() + index;
        const id = `${attemptId}:${chosenAt}:${file.name}`;
        const pending: PendingPhoto = { id, attemptId, chosenAt, name: file.name, file, edits: NO_EDITS };
        // What is no picture is not kept: there is nothing to lose.
        if (picture && !(await keepPending(pending))) setUnkept(true);
        setQueue((before) => [...before, queued(pending, picture)]);
      }
    },
    [attemptId],
  );

  const edit = useCallback(
    (photo: QueuedPhoto, edits: PhotoEdits) => {
      const { picture: _picture, state: _state, progress: _progress, reason: _reason, ...pending } = photo;
      change(photo.id, { edits });
      void keepPending({ ...pending, edits });
    },
    [change],
  );

  useEffect(() => {
    let gone = false;
    void listPending(attemptId).then(async (left) => {
      const found = await Promise.all(left.map(async (photo) => queued(photo, await decodePhoto(photo.file))));
      if (gone) return;
      setQueue((before) => [...found.filter(({ id }) => !before.some((photo) => photo.id === id)), ...before]);
    });
    return () => {
      gone = true;
    };
  }, [attemptId]);

  useEffect(() => {
    const again = () => latest.current.filter(({ state }) => state === "waiting").forEach((photo) => void send(photo));
    const timer = setInterval(again, RETRY_EVERY_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [send]);

  return { queue, unkept, add, edit, drop, send };
}

function queued(pending: PendingPhoto, picture: ImageBitmap | null): QueuedPhoto {
  const unreadable = { state: "refused" as const, reason: "unknown-content" };
  return { ...pending, picture, progress: 0, ...(picture ? { state: "chosen", reason: "" } : unreadable) };
}
