import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { getHead } from "@db/queries/attempts/answer-heads";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt } from "@db/queries/attempts/attempts";
import { readRevisions } from "~/services/attempts/saving/read-revisions.server";
import { strangerClient, type Client } from "../../e2e/fixtures/clients";
import { seededChance } from "../chance";
import { checkRecord, type Receipt } from "../oracle";
import { writer } from "../writer";
import { until } from "./pair";

/** How long a page here waits before it saves again; a real one waits longer. */
const WAIT_MS = 20;
/** The same while a process starts beside, which writers in haste would keep from it. */
const CALM_MS = 200;

/** Somebody who has begun a question, and the receipts they got. */
export type Room = { attemptId: string; client: Client; receipts: Receipt[] };

/** Begins a question, or finds the attempt that is open, and returns the attempt's id. */
export async function begin(client: Client, questionId: string, mode: "practice" | "timed" = "practice") {
  const { status, location } = await client.write(`/questions/${questionId}`, { fields: { mode } });
  const id = /^\/attempts\/([^/]+)$/.exec(location)?.[1];
  if (!id) throw new Error(`beginning a question led to ${status} ${location}`);
  return id;
}

/** Visitors who have begun a question each. */
export async function openRooms(address: string, questionId: string, count: number): Promise<Room[]> {
  const rooms: Room[] = [];
  for (let no = 0; no < count; no += 1) {
    const client = strangerClient(address);
    rooms.push({ attemptId: await begin(client, questionId), client, receipts: [] });
  }
  return rooms;
}

/** How often pages were refused, by the code they were told, and how often they heard nothing. */
type Written = { refusals: Record<string, number>; unheard: number };

type Writing = {
  told: Written;
  /** Waits for so many more receipts. */
  more(receipts: number): Promise<void>;
  /** All write in less of a hurry from now on. */
  calm(): void;
};

type Load = { address: string; rooms: readonly Room[]; seed: number };

/**
 * Two pages of each room write on and on while `meanwhile` happens. A page that gets no receipt writes on and builds on what it
 * knows, as the real one does. Only 503 is a refusal: any other answer fails.
 */
export async function writeMeanwhile(load: Load, meanwhile: (writing: Writing) => Promise<void>): Promise<Written> {
  const { address, rooms, seed } = load;
  const told: Written = { refusals: {}, unheard: 0 };
  const state = { receipts: 0, over: false, waitMs: WAIT_MS };
  const pages = rooms.flatMap(({ attemptId, client, receipts }, no) =>
    [0, 1].map((page) =>
      writer({
        ...{ attemptId, headers: { cookie: client.cookie() }, page: `page-${seed}-${no}-${page}` },
        chance: seededChance(seed * 1_000 + no * 2 + page),
        onReceipt: (receipt) => {
          state.receipts += 1;
          receipts.push(receipt);
        },
      }),
    ),
  );

  async function write({ save }: (typeof pages)[number]): Promise<void> {
    while (!state.over) {
      const refused = await save(address).catch(unheard);
      if (refused?.status === 0) told.unheard += 1;
      else if (refused?.status === 503) told.refusals[refused.error] = (told.refusals[refused.error] ?? 0) + 1;
      else if (refused) throw new Error(`saving answered ${refused.status} ${refused.error}`);
      await pause(state.waitMs);
    }
  }
  const all = Promise.all(pages.map(write)).finally(() => (state.over = true));
  all.catch(() => undefined);
  try {
    await meanwhile({
      told,
      calm: () => (state.waitMs = CALM_MS),
      async more(count) {
        const before = state.receipts;
        // A page that failed has ended the writing; what it said is thrown below.
        await until(() => state.over || expect(state.receipts).toBeGreaterThanOrEqual(before + count));
      },
    });
  } finally {
    state.over = true;
  }
  await all;
  return told;
}

/** The connection broke off: nothing is known of the request. */
function unheard(error: unknown): { status: number; error: string } {
  if (error instanceof TypeError) return { status: 0, error: "unheard" };
  throw error;
}

/** Holds everything that was acknowledged against what the database holds. How many receipts there were. */
export async function checkRooms(rooms: readonly Omit<Room, "client">[]): Promise<number> {
  let count = 0;
  for (const { attemptId, receipts } of rooms) {
    const stored = await readRevisions({ attemptId });
    const attempt = await getAttempt({ attemptId });
    const events = await listAttemptEvents({ attemptId });
    const record = {
      revisions: stored.map(({ parentNumber: parent, ...kept }) => ({ ...kept, parent })),
      head: await getHead({ attemptId }),
      sealed: attempt?.status === "sealed",
      sealedNumber: attempt?.sealedNumber ?? null,
      seals: events.filter(({ kind }) => kind === "seal").length,
    };
    count += checkRecord(record, receipts);
  }
  return count;
}
