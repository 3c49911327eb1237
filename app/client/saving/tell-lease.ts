import type { SavingSession } from "./saving-session";

const CHANNEL = "writing-lease";

/** One page of this browser has the right to type; `toldAt`: the server's time when it said so. */
type Taken = { attemptId: string; page: string; toldAt: number };

/** The part of a BroadcastChannel that is needed. */
type Channel = Pick<BroadcastChannel, "postMessage" | "close"> & {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
};

type Session = Pick<SavingSession, "happen" | "getView" | "subscribe">;

/**
 * Pages of one browser tell each other who has the lease, so that the one that lost it is read-only at once and not only when the
 * server next says so. Returns the end of it; where the browser has no channel nothing happens.
 */
export function tellLease(
  session: Session,
  attemptId: string,
  open: () => Channel | null = browserChannel,
): () => void {
  const channel = open();
  if (channel === null) return () => undefined;
  let before = session.getView().state.lease;
  const stop = session.subscribe(() => {
    const { lease, page, leaseToldAt: toldAt } = session.getView().state;
    const taken = lease === "mine" && before !== "mine";
    before = lease;
    if (taken) channel.postMessage({ attemptId, page, toldAt } satisfies Taken);
  });
  channel.onmessage = ({ data }) => {
    const { lease, page, leaseToldAt } = session.getView().state;
    if (!isTaken(data) || data.attemptId !== attemptId || data.page === page) return;
    // Answers may overtake each other: the server's later word counts.
    if (lease === "mine" && data.toldAt >= leaseToldAt) session.happen({ kind: "lease-lost" });
  };
  return () => {
    stop();
    channel.close();
  };
}

function isTaken(value: unknown): value is Taken {
  if (typeof value !== "object" || value === null) return false;
  const { attemptId, page, toldAt } = value as Partial<Taken>;
  return typeof attemptId === "string" && typeof page === "string" && typeof toldAt === "number";
}

/** Null where there is none; even opening one may be forbidden. */
function browserChannel(): Channel | null {
  try {
    return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
