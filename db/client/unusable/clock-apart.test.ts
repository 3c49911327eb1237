import { expect, it } from "vitest";
import { clockApart } from "./clock-apart";

const HERE = Date.UTC(2026, 0, 2, 3, 4, 5);
const HOUR_MS = 3_600_000;
const server = (time: number | null) => ({ serverTime: async () => time });

it.each([
  [HERE - HOUR_MS, "3600 s ahead of that of the database's server"],
  [HERE + HOUR_MS, "3600 s behind that of the database's server"],
])("a clock an hour off is told with the side it is off to", async (there, said) => {
  expect(await clockApart(server(there), () => HERE)).toContain(said);
});

it("seconds, a file that has no server, and a server that takes long to answer are nothing", async () => {
  for (const there of [HERE - 20_000, HERE + 20_000, null]) {
    expect(await clockApart(server(there), () => HERE)).toBeNull();
  }
  const times = [HERE, HERE + HOUR_MS];
  expect(await clockApart(server(HERE + HOUR_MS / 2), () => times.shift()!)).toBeNull();
});
