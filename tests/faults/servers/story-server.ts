import type { SavingProblem } from "~/domain/saving/client-state";
import type { HeadText, LeaseAck, LeaseRequest, SaveAck, SaveRequest, ServerClock } from "~/domain/saving/protocol";

export type HandInForm = Pick<SaveRequest, "text" | "parent" | "turn" | "after" | "writtenAt">;
export type HandInAnswer = { ok: true } | { ok: false; reason: string; head?: HeadText };

export type KeptRevision = {
  number: number;
  parent: number;
  chain: "head" | "side";
  hash: string;
  text: string;
  late: boolean;
};

/** What the server holds in the end. */
export type Record = {
  revisions: KeptRevision[];
  head: { number: number; text: string } | null;
  sealed: boolean;
  sealedNumber: number | null;
  seals: number;
};

/** The server's half as a story talks to it: the decisions over a plain list, or the real services over a real database. */
export type StoryServer = {
  /** When the story begins, by the server's clock. */
  begin: number;
  deadlineAt: number | null;
  save(request: SaveRequest, now: number): Promise<SaveAck>;
  lease(request: LeaseRequest, now: number): Promise<LeaseAck>;
  clock(now: number): Promise<ServerClock>;
  handIn(form: HandInForm, now: number): Promise<HandInAnswer>;
  /** What a page that opens is given; `sealed` leads it to the report. */
  open(now: number): Promise<{ sealed: boolean; head: HeadText | null }>;
  /** Seals what is over, as the sweeper does. */
  sweep(now: number): Promise<void>;
  record(): Promise<Record>;
};

/** What a page may hear instead of an answer. */
export const REFUSALS: readonly SavingProblem[] = ["server", "full", "signed-out"];
