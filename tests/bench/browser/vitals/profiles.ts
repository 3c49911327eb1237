import type { CDPSession, Page } from "@playwright/test";

/** A device and its network. `latencyMs` comes on top of every request, as Chromium's own throttling has it. */
export type Profile = {
  name: string;
  viewport: { width: number; height: number };
  kilobits: { down: number; up: number };
  latencyMs: number;
  /** How many times slower than this machine. */
  processor: number;
};

/** A phone in the middle of the market on a slow 4G: what goals are held against. */
export const SLOW: Profile = {
  name: "slow",
  viewport: { width: 390, height: 844 },
  kilobits: { down: 1_600, up: 750 },
  latencyMs: 150,
  processor: 4,
};

/** The same with a screen on which the answer sheet stands at once. */
export const WIDE: Profile = { ...SLOW, name: "wide", viewport: { width: 1440, height: 900 } };

/** A computer of a classroom on a shared line. */
export const DESK: Profile = {
  name: "desk",
  viewport: { width: 1440, height: 900 },
  kilobits: { down: 10_000, up: 5_000 },
  latencyMs: 40,
  processor: 1,
};

const BYTES_IN_KILOBIT = 125;

/** From now on the page runs as on the device. */
export async function throttle(page: Page, profile: Profile): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  const { down, up } = profile.kilobits;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: profile.latencyMs,
    downloadThroughput: down * BYTES_IN_KILOBIT,
    uploadThroughput: up * BYTES_IN_KILOBIT,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: profile.processor });
  return session;
}
