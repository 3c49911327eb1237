import { expect, test } from "vitest";
import { startSaving } from "~/domain/saving/client-state";
import { step } from "~/domain/saving/step/step";
import { tellLease } from "./tell-lease";

const NOW = 1_750_000_000_000;

type Wire = Parameters<typeof tellLease>[2] extends (() => infer C) | undefined ? NonNullable<C> : never;

/** Channels that hear each other, as tabs of one browser do. */
function browser() {
  const open = new Set<Wire>();
  return () => {
    const channel: Wire = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of open) if (other !== channel) other.onmessage?.(new MessageEvent("message", { data }));
      },
      close: () => void open.delete(channel),
    };
    open.add(channel);
    return channel;
  };
}

function page(name: string, attemptId: string, open: () => Wire) {
  const clock = { now: NOW, deadlineAt: null, arrivalEndsAt: null, state: "running" as const };
  let state = startSaving({ page: name, head: null, mirror: null, clock, now: 0 });
  const listeners = new Set<() => void>();
  const set = (next: typeof state) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stop = tellLease(
    {
      getView: () => ({ state, storageFull: false, offered: null }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      happen: (event) => set(step(state, { ...event, now: 1 }).state),
    },
    attemptId,
    open,
  );
  return {
    stop,
    lease: () => state.lease,
    take: (toldAt: number) => set({ ...state, lease: "mine", leaseToldAt: toldAt }),
  };
}

test("the page that loses the lease to another page of the browser is read-only at once", () => {
  const open = browser();
  const [first, second] = [page("p1", "a", open), page("p2", "a", open)];
  first.take(NOW);
  second.take(NOW + 5);
  expect([first.lease(), second.lease()]).toEqual(["other", "mine"]);
});

test("another attempt's page, an older word and a page that is gone take nothing away", () => {
  const open = browser();
  const [first, stranger, late, gone] = [
    page("p1", "a", open),
    page("p2", "b", open),
    page("p3", "a", open),
    page("p4", "a", open),
  ];
  first.take(NOW + 10);
  stranger.take(NOW + 20);
  late.take(NOW + 5);
  expect(first.lease()).toBe("mine");
  gone.stop();
  gone.take(NOW + 30);
  expect(first.lease()).toBe("mine");
});

test("what is no such message is passed over", () => {
  const open = browser();
  const first = page("p1", "a", open);
  first.take(NOW);
  for (const data of [null, "a", { attemptId: "a", page: "p9" }]) open().postMessage(data);
  expect(first.lease()).toBe("mine");
});
