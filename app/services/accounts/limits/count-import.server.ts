import { database } from "@db/client/database";
import { count, counter, overLimit, type TooManyTries } from "./limits.server";

/**
 * Counts a text or bundle before it is read, or says when the next one may come. Counted for the tutor who sends it; the command
 * line is not counted, as whoever has it has the server.
 */
export async function countImport({ by, now }: { by: string | null; now: number }): Promise<TooManyTries | null> {
  if (by === null) return null;
  const perPerson = counter("import", by);
  return database().tx(async (tx) => {
    const refusal = await overLimit(perPerson, now, tx);
    if (refusal === null) await count(perPerson, now, tx);
    return refusal;
  });
}
