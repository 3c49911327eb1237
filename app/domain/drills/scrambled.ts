import { sha256Hex } from "../text/hashing/content-hash";

/**
 * An order of `texts` (as indexes into them) to start from when they are to be put in order: the same for everybody and
 * every time, decided by the texts' own hashes, and never the order they stand in, unless all are alike.
 */
export function scrambled(texts: readonly string[]): number[] {
  const seed = sha256Hex(texts.join("\n"));
  const order = texts
    .map((text, index) => ({ index, hash: sha256Hex(`${seed}\n${text}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.index - b.index))
    .map(({ index }) => index);
  for (let turn = 0; turn < order.length && readsAs(order, texts); turn += 1) order.push(order.shift() as number);
  return order;
}

function readsAs(order: readonly number[], texts: readonly string[]): boolean {
  return order.every((from, to) => texts[from] === texts[to]);
}
