import type { SavingSession, SavingView } from "~/client/saving/saving-session";

/** What the room knows of one answer's desk. */
export type DeskView = { view: SavingView; session: SavingSession; count: number };
