import { expect } from "vitest";
import { LEASE_MS } from "~/domain/saving/decide-lease";
import { sha256Hex } from "~/domain/text/hashing/content-hash";
import type { Record } from "./servers/story-server";

/** A receipt that has left the server, and the text it was given for. */
export type Receipt = { number: number; hash: string; text: string; status?: string };

/** What a page did at the server, in the server's order. `mine`: how its asking for the lease was answered. */
export type Heard =
  | { kind: "lease"; at: number; page: string; take: boolean; mine: boolean }
  | { kind: "save"; at: number; page: string; take: boolean; moved: boolean };

/**
 * The one oracle of the fault tests. Every acknowledged text is there byte for byte under its number; numbers never repeat; the head
 * chain is unbroken and its end is the head; there is one seal, and what is sealed is the head. Returns how many receipts were checked.
 */
export function checkRecord(
  { revisions, head, sealed, sealedNumber, seals }: Record,
  receipts: readonly Receipt[],
): number {
  const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
  expect(byNumber.size, "numbers never repeat").toBe(revisions.length);
  for (const { number, text } of revisions) {
    expect(sha256Hex(text), `revision ${number} has its hash`).toBe(byNumber.get(number)?.hash);
  }
  for (const { number, hash, text, status } of receipts) {
    const kept = byNumber.get(number);
    expect(kept?.hash, `receipt ${number} names a stored text`).toBe(hash);
    expect(kept?.text, `the text of receipt ${number}`).toBe(text);
    if (status === "saved") expect(kept?.chain, `receipt ${number} said that it is the head`).toBe("head");
    if (status === "side" || status === "late") expect(kept?.chain, `receipt ${number}`).toBe("side");
  }
  let end: { number: number; text: string } | null = null;
  for (const revision of revisions.filter(({ chain }) => chain === "head").sort((a, b) => a.number - b.number)) {
    expect(revision.parent, `revision ${revision.number} builds on the head before it`).toBe(end?.number ?? 0);
    expect(revision.late, `revision ${revision.number} of the head came in time`).toBe(false);
    end = revision;
  }
  expect(head?.number ?? 0, "the head is the end of the head chain").toBe(end?.number ?? 0);
  expect(head?.text ?? "", "the head's text").toBe(end?.text ?? "");
  expect(seals, "one seal").toBe(sealed ? 1 : 0);
  if (sealed) expect(sealedNumber ?? 0, "the sealed answer is the head").toBe(end?.number ?? 0);
  return receipts.length;
}

/** Nobody moves the head while another page that was heard of lately has the lease; told from what happened, not from the code. */
export function checkLease(log: readonly Heard[]): void {
  const none = { page: "", at: Number.NEGATIVE_INFINITY };
  let holder = none;
  for (const heard of log) {
    const { at, page, take } = heard;
    const isHeld = holder.page !== page && at - holder.at < LEASE_MS;
    const may = take || !isHeld;
    if (heard.kind === "lease") expect(heard.mine, `${page} asks for the lease at ${at}`).toBe(may);
    else if (heard.moved) expect(may, `${page} moves the head at ${at} although another page has the lease`).toBe(true);
    const has = heard.kind === "lease" ? heard.mine : heard.moved;
    if (has || holder.page === page) holder = { page, at };
  }
}
