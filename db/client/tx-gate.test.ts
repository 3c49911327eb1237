import { expect, it } from "vitest";
import { txGate } from "./tx-gate";

/** A promise that is kept when `keep` is called. */
function promised() {
  let keep: () => void = () => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}

const REFUSED = "tx() was called inside tx()";

it("a transaction inside one of the same database is refused, also through one of another database", async () => {
  const [here, there] = [txGate(), txGate()];
  await expect(here.pass(() => here.pass(async () => 1))).rejects.toThrow(REFUSED);
  await expect(here.pass(() => there.pass(() => here.pass(async () => 1)))).rejects.toThrow(REFUSED);
  expect(await here.pass(() => there.pass(async () => 1))).toBe(1);
});

it("what was begun inside a transaction and goes on after its end may begin another", async () => {
  const [here, there] = [txGate(), txGate()];
  const ended = promised();
  const after = await there.pass(() =>
    here.pass(async () => ({ later: ended.kept.then(() => here.pass(async () => 1)) })),
  );
  ended.keep();
  expect(await after.later).toBe(1);
});

it("nobody is let in once it is shut, which waits for those inside", async () => {
  const gate = txGate();
  const work = promised();
  const inside = gate.pass(() => work.kept.then(() => 1));
  const shut = gate.shut();
  await expect(gate.pass(async () => 2)).rejects.toThrow("closed");
  work.keep();
  expect([await inside, await shut, await gate.shut()]).toEqual([1, true, false]);
});
