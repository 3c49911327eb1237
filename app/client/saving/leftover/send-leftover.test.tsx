import { describe, expect, it, vi } from "vitest";
import type { SaveAck, SaveRequest } from "~/domain/saving/protocol";
import { sendLeftover } from "./send-leftover";

const left = { text: "迟到的", parent: 4, after: ["4.6.abc"], sent: [], writtenAt: 1_750_000_000_000 };
const copies = (mirror: typeof left | null) => ({ adopt: () => mirror, forget: vi.fn(), remember: () => true });
const transport = (answer: (request: SaveRequest) => Partial<SaveAck> | null) => ({
  save: vi.fn((request: SaveRequest) => {
    const ack = answer(request);
    return Promise.resolve(
      ack ? { ok: true as const, ack: ack as SaveAck } : { ok: false as const, problem: "offline" as const },
    );
  }),
  clock: () => Promise.resolve(null),
  lease: () => Promise.resolve(null),
});

describe("what a browser could not store in time", () => {
  it("is sent once the answer is closed, and dropped when the server has exactly that text", async () => {
    const kept = copies(left);
    const way = transport(({ hash }) => ({ status: "late", hash }));
    expect(await sendLeftover("a", kept, way)).toBe(true);
    expect(way.save.mock.calls[0]?.[0]).toMatchObject({
      text: "迟到的",
      parent: 4,
      turn: 7,
      writtenAt: 1_750_000_000_000,
    });
    expect(way.save.mock.calls[0]?.[0].after).toEqual(["4.6.abc"]);
    expect(kept.forget).toHaveBeenCalledWith("迟到的");
  });

  it("stays in the browser while it cannot be sent or the receipt is for another text", async () => {
    const kept = copies(left);
    expect(
      await sendLeftover(
        "a",
        kept,
        transport(() => null),
      ),
    ).toBe(false);
    expect(
      await sendLeftover(
        "a",
        kept,
        transport(() => ({ hash: "other" })),
      ),
    ).toBe(false);
    expect(kept.forget).not.toHaveBeenCalled();
  });

  it("is nothing in nearly every case, and then nothing is sent", async () => {
    const way = transport(() => null);
    expect(await sendLeftover("a", copies(null), way)).toBe(false);
    expect(way.save).not.toHaveBeenCalled();
  });
});
