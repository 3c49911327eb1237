import type { Said } from "./said-keys";

/** A part of a catalogue, or a branch of one. */
export type Branch = { [key: string]: string | Branch };
/** Parts by name. */
export type Catalogue = Record<string, Branch>;

const SINGULAR = /_one$/;

/**
 * The sentences that code may say: of the parts it names, those whose key it has as a whole or in a template. Which file names
 * a part and which the key does not matter, since a `t` is handed from one to the other.
 */
export function wordsSaid(catalogue: Catalogue, said: readonly Said[]): Catalogue {
  const keys = new Set(said.flatMap((one) => one.keys));
  const patterns = [...new Set(said.flatMap((one) => one.patterns))].map(asExpression);
  const any = new RegExp(patterns.length === 0 ? "^(?!)" : `^(?:${patterns.join("|")})$`);
  const isSaid = (key: string) => keys.has(key) || any.test(key);
  const names = [...new Set(said.flatMap((one) => one.names))];
  const found: Catalogue = {};
  for (const name of names) {
    const branch = pruned(catalogue[name] ?? {}, "", (path) => {
      const key = path.replace(SINGULAR, "");
      return isSaid(key) || isSaid(`${name}:${key}`);
    });
    if (branch) found[name] = branch;
  }
  return found;
}

/** What is in one catalogue and not in the other. */
export function wordsBeyond(catalogue: Catalogue, known: Catalogue): Catalogue {
  const parts = Object.entries(catalogue).flatMap(([name, branch]): [string, Branch][] => {
    const rest = beyond(branch, known[name] ?? {});
    return rest ? [[name, rest]] : [];
  });
  return Object.fromEntries(parts);
}

function beyond(branch: Branch, known: Branch): Branch | null {
  const rest = Object.entries(branch).flatMap(([key, value]): [string, string | Branch][] => {
    const have = known[key];
    if (typeof value === "string") return typeof have === "string" ? [] : [[key, value]];
    const below = typeof have === "object" ? beyond(value, have) : value;
    return below ? [[key, below]] : [];
  });
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

const asExpression = (pattern: string) =>
  pattern
    .split("*")
    .map((piece) => piece.replaceAll(/[.-]/g, "\\$&"))
    .join("[\\w.:-]*");

/** A branch with the sentences that are kept; null where none is. */
function pruned(branch: Branch, start: string, keeps: (path: string) => boolean): Branch | null {
  const kept = Object.entries(branch).flatMap(([key, value]): [string, string | Branch][] => {
    const path = start + key;
    if (typeof value === "string") return keeps(path) ? [[key, value]] : [];
    const below = pruned(value, `${path}.`, keeps);
    return below ? [[key, below]] : [];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
