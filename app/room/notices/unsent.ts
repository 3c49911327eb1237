import type { SavingView } from "~/client/saving/saving-session";

/** Whether anything of a page's answers does not reach the server, and whether this browser keeps what does not. */
export type Unsent = { any: boolean; kept: boolean };

/** How it stands with all answers of a page together: one is in front, and the time is up for all. */
export function unsentOf(views: readonly Pick<SavingView, "state" | "storageFull">[]): Unsent {
  return {
    any: views.some(({ state: { problem, online } }) => problem !== null || !online),
    kept: views.every(({ storageFull }) => !storageFull),
  };
}
