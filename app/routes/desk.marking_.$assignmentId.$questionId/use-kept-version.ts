import { useEffect, useState } from "react";
import { z } from "zod";
import type { TypedMarks } from "~/components/marking-desk/read-awards";

const place = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
const keptSchema = z.object({
  points: z.record(z.string(), z.object({ awarded: z.string(), places: z.array(place), words: z.string() })),
  remaining: z.string(),
  reason: z.string(),
});

type Use = {
  attemptId: string;
  personId: string;
  /** What was refused because another tutor's marks came first; null where nothing was. */
  refused: TypedMarks | null;
  /** The marker's own marks are the newest of the answer: nothing is left to decide. */
  resolved: boolean;
};

/**
 * The second version of an answer's marks, kept on this device until its marker has saved it or thrown it away: whoever leaves the
 * page after a conflict finds it again. It holds places, numbers and what the marker wrote or pasted; it stays on
 * this device.
 */
export function useKeptVersion({ attemptId, personId, refused, resolved }: Use) {
  const key = `marking-version:${personId}:${attemptId}`;
  const [kept, setKept] = useState<TypedMarks | null>(null);
  useEffect(() => {
    if (refused) write(key, JSON.stringify(refused));
    else if (resolved) write(key, null);
    else setKept(read(key));
  }, [key, refused, resolved]);
  return {
    /** Of an earlier visit. */
    kept: refused || resolved ? null : kept,
    drop: () => {
      write(key, null);
      setKept(null);
    },
  };
}

function read(key: string): TypedMarks | null {
  try {
    return keptSchema.parse(JSON.parse(window.localStorage.getItem(key) ?? "null"));
  } catch {
    // nothing is kept, the storage is forbidden, or what is there is no version of this program's
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // forbidden or full: the version stays in this page as long as it is open
  }
}
