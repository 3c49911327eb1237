import type { HeardSince } from "~/domain/offline/as-known";
import type { SavingView } from "../saving/saving-session";
import { pageNow } from "../saving/page-clock";
import { keptRooms } from "./kept-rooms";
import { ROOM_KEPT } from "./names";

type Session = { getView: () => SavingView; subscribe: (listener: () => void) => () => void };

/**
 * Beside the kept page of an answer: the newest text that the server acknowledged, whose local copy is gone, and its times. Returns
 * the end. Nothing is written before the server was heard, nor once the answer is closed, nor where the page itself is not kept.
 */
export function keepHeard(session: Session, attemptId: string): () => void {
  const rooms = keptRooms(caches);
  const room = window.location.pathname;
  let noted = "";
  let writing: Promise<unknown> = Promise.resolve();

  async function put(heard: HeardSince): Promise<void> {
    if (!(await rooms.find(room))) return;
    // Another tab may have heard of a newer text.
    const other = (await rooms.heardOf(room)).get(attemptId)?.head ?? null;
    const head = other !== null && other.number > (heard.head?.number ?? 0) ? other : heard.head;
    await rooms.putHeard(room, attemptId, { ...heard, head });
  }

  const look = () => {
    const { acked, deadlineAt, arrivalEndsAt, offsetMs, offsetBounds, closed } = session.getView().state;
    if (offsetBounds === null || closed) return;
    const is = [acked?.number, acked?.hash, deadlineAt, arrivalEndsAt].join();
    if (is === noted) return;
    noted = is;
    const heard: HeardSince = {
      told: { now: pageNow() + offsetMs, wallAt: Date.now() },
      head: acked,
      deadlines: { deadlineAt, arrivalEndsAt },
    };
    // One after the other: an older text must not come in last. A browser that keeps nothing shows the page as it was made.
    writing = writing.then(() => put(heard)).catch(() => undefined);
  };
  const anew = () => {
    noted = "";
    look();
  };
  look();
  const unsubscribe = session.subscribe(look);
  window.addEventListener(ROOM_KEPT, anew);
  return () => {
    unsubscribe();
    window.removeEventListener(ROOM_KEPT, anew);
  };
}
