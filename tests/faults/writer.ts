import { saveKey, type SaveAck } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { Chance } from "./chance";
import type { Receipt } from "./oracle";

const WORDS = ["排水沟", "停车位", "老街", "治理", "。", "，", "居民反映", "\n"];

type Options = {
  attemptId: string;
  /** Who writes, as the server under test is told it. */
  headers: Record<string, string>;
  page: string;
  chance: Chance;
  onReceipt: (receipt: Receipt) => void;
};

/** A page that saves as fast as it is answered, remembers what was not, and goes on where it stood when the server is back. */
export function writer({ attemptId, headers, page, chance, onReceipt }: Options) {
  let text = "";
  let parent = 0;
  let turn = 0;
  let after: string[] = [];

  /** One save; why it was refused, or null with a receipt. */
  async function save(address: string): Promise<{ status: number; error: string } | null> {
    text = chance.oneIn(5) ? text.slice(0, -2) : text + chance.pick(WORDS);
    turn += 1;
    const hash = sha256Hex(text);
    const key = saveKey({ parent, turn, hash });
    const sent = text;
    const request = {
      text,
      hash,
      parent,
      turn,
      after: after.slice(-20),
      page,
      take: chance.oneIn(20),
      writtenAt: null,
    };
    after.push(key);
    const response = await fetch(`${address}/api/attempts/${attemptId}/revisions`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: address, ...headers },
      body: JSON.stringify(request),
    });
    if (response.status !== 200) {
      const { error } = (await response.json()) as { error: string };
      return { status: response.status, error };
    }
    const ack = (await response.json()) as SaveAck;
    onReceipt({ number: ack.number, hash: ack.hash, text: sent, status: ack.status });
    after = [];
    parent = ack.head?.number ?? ack.number;
    return null;
  }

  return {
    save,
    /** Saves on and on until the server is gone. */
    async writeOn(address: string, isKilled: () => boolean): Promise<void> {
      while (!isKilled()) {
        try {
          const refused = await save(address);
          if (refused) throw new Error(`saving answered ${refused.status} ${refused.error}`);
        } catch (error) {
          if (!isKilled()) throw error;
        }
      }
    },
  };
}
