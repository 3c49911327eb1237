import { sha256Hex } from "../../text/hashing/content-hash";

type Allocate = {
  /** Who may mark. */
  markers: readonly string[];
  /** Who may not: those who mark the answer in another round. */
  except: readonly string[];
  /** Who marks only where nobody else may: the expert, who would decide later. Null or left out: nobody. */
  spared?: string | null;
  /** How many answers each has been given already; left out: none. */
  load: ReadonlyMap<string, number>;
  /** What decides between equals: the same seed gives the same person. */
  seed: string;
};

/** Who marks next: of those who may, one with the fewest answers. Null where nobody may. */
export function allocate({ markers, except, spared = null, load, seed }: Allocate): string | null {
  const lastOf = ({ personId }: { personId: string }) => (personId === spared ? 1 : 0);
  const places = markers
    .filter((personId) => !except.includes(personId))
    .map((personId) => ({ personId, given: load.get(personId) ?? 0, draw: sha256Hex(`${seed}:${personId}`) }))
    .sort((a, b) => lastOf(a) - lastOf(b) || a.given - b.given || (a.draw < b.draw ? -1 : 1));
  return places[0]?.personId ?? null;
}
