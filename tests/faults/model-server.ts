import { decideRevision } from "~/domain/saving/decide-revision";
import { saveKey, type SaveAck, type SaveRequest } from "~/domain/saving/protocol";
import { sha256Hex } from "~/domain/text/content-hash";

export type ModelRevision = {
  number: number;
  parent: number;
  chain: "head" | "side";
  key: string;
  hash: string;
  text: string;
  receivedAt: number;
  late: boolean;
};

/** The server's half in memory: the decision of the protocol over a plain list. */
export function modelServer(arrivalEndsAt: number | null = null) {
  const revisions: ModelRevision[] = [];
  const head = () => revisions.filter((revision) => revision.chain === "head").at(-1) ?? null;

  function receive(request: SaveRequest, now: number): SaveAck {
    const hash = sha256Hex(request.text);
    const key = saveKey({ ...request, hash });
    const before = revisions.find((revision) => revision.key === key) ?? null;
    const over = arrivalEndsAt !== null && now >= arrivalEndsAt;
    const arrival = over ? "late" : "in-time";
    const decision = decideRevision({ head: head(), before, request, arrival });
    if (decision.kind === "append") {
      const { chain, parent, late } = decision;
      const number = revisions.length + 1;
      revisions.push({ number, parent, chain, key, hash, text: request.text, receivedAt: now, late });
    }
    const number = decision.kind === "duplicate" ? decision.number : revisions.length;
    const stored = revisions[number - 1]!;
    const current = head();
    const side = current !== null && current.number !== number && !over;
    const fresh = over ? "late" : decision.kind === "append" && decision.chain === "side" ? "side" : "saved";
    return {
      status: decision.kind === "duplicate" ? "duplicate" : fresh,
      number,
      hash,
      receivedAt: stored.receivedAt,
      headNumber: current?.number ?? 0,
      ...(side ? { head: { ...current } } : {}),
      clock: { now, deadlineAt: arrivalEndsAt, arrivalEndsAt, state: over ? "over" : "running" },
    };
  }

  return { revisions, head, receive };
}
