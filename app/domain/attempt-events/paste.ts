import { z } from "zod";
import { isSpace } from "../text/character-classes";
import { normalise } from "../text/normalise";

/** Where pasted words came from, as far as the page can tell: cut or copied from the answer itself, a material, the outline. */
export const PASTE_ORIGINS = ["own", "materials", "outline", "elsewhere"] as const;
export type PasteOrigin = (typeof PASTE_ORIGINS)[number];

/** Pastes closer together than this are one, in ms: a key held down is not many pastes. */
export const ONE_PASTE_MS = 1_000;
/** So many are kept of one attempt; later ones are not recorded. */
export const MAX_PASTES = 200;

/** One paste into an answer: how much and when, never what. `at` is UTC milliseconds by the page's reckoning of the server's time. */
export const pasteSchema = z.strictObject({
  /** Made by the page, so that a record sent twice is one. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  at: z.number().int().nonnegative(),
  /** Code points without white space. */
  characters: z.number().int().positive().max(1_000_000),
  from: z.enum(PASTE_ORIGINS),
});
export type Paste = z.infer<typeof pasteSchema>;

type Sources = { own: readonly string[]; materials: readonly string[]; outline: string };

/** Where words came from: the first place that holds them, whatever their width, case and line breaks. */
export function pasteOrigin(words: string, { own, materials, outline }: Sources): PasteOrigin {
  const sought = withoutSpace(words);
  const among = (texts: readonly string[]) => texts.some((text) => withoutSpace(text).includes(sought));
  if (own.some((text) => withoutSpace(text) === sought)) return "own";
  if (among(materials)) return "materials";
  return among([outline]) ? "outline" : "elsewhere";
}

/** How many characters were pasted: code points without white space. */
export function pastedCharacters(words: string): number {
  return [...words].filter((character) => !isSpace(character.charCodeAt(0))).length;
}

/** The record with one more paste: joined with the last one when that is from the same place and less than a second older. */
export function withPaste(pastes: readonly Paste[], paste: Paste): Paste[] {
  const last = pastes.at(-1);
  if (last?.from === paste.from && Math.abs(paste.at - last.at) < ONE_PASTE_MS) {
    return [...pastes.slice(0, -1), { ...last, characters: last.characters + paste.characters }];
  }
  return pastes.length < MAX_PASTES ? [...pastes, paste] : [...pastes];
}

export type PasteSummary = {
  count: number;
  characters: number;
  /** Pastes whose words are in no material, no outline and not from the answer itself. */
  elsewhere: number;
  longest: { characters: number; at: number };
};

type StoredEvent = { at: number; kind: string; params: Record<string, unknown> };

const storedPaste = z.object({ characters: pasteSchema.shape.characters, from: pasteSchema.shape.from });

/** What a tutor is told of an attempt's pastes; null where none was recorded. Throws a ZodError on a paste without its figures. */
export function summarisePastes(events: readonly StoredEvent[]): PasteSummary | null {
  const pastes = events
    .filter(({ kind }) => kind === "paste")
    .map(({ at, params }) => ({ at, ...storedPaste.parse(params) }));
  const [first] = pastes;
  if (!first) return null;
  const longest = pastes.reduce((most, paste) => (paste.characters > most.characters ? paste : most), first);
  return {
    count: pastes.length,
    characters: pastes.reduce((sum, { characters }) => sum + characters, 0),
    elsewhere: pastes.filter(({ from }) => from === "elsewhere").length,
    longest: { characters: longest.characters, at: longest.at },
  };
}

function withoutSpace(words: string): string {
  return normalise(words).text.replace(/\s/g, "");
}
