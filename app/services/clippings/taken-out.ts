import { z } from "zod";
import type { Clipping } from "@db/schema/rows";
import { CLIPPING_KINDS } from "~/domain/clippings/clipping";

const schema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{10,64}$/),
  kind: z.enum(CLIPPING_KINDS),
  text: z.string(),
  source: z.string().nullable(),
  sourceDate: z.string().nullable(),
  topics: z.array(z.string()).max(50),
  uses: z.array(z.string()).max(50),
  packId: z.string().max(100).nullable(),
  createdAt: z.number().int().min(0),
});

/** A clipping that was removed, as the page holds it until it is put back or let go. */
export type TakenOut = z.infer<typeof schema>;

export function takenOutOf({ personId: _person, updatedAt: _changed, ...rest }: Clipping): TakenOut {
  return rest;
}

/** Reads what the page held; null where it is none of ours. */
export function readTakenOut(text: string): TakenOut | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
