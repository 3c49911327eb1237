import { PASTE_ORIGINS, type Paste } from "../attempt-events/paste";
import { hasOnly, isRecord, isText, isWhole, readList } from "./fields";

const FIELDS = ["id", "at", "characters", "from"];
const ID = /^[0-9a-f]{16}$/;
const MOST_CHARACTERS = 1_000_000;

/** A list of pastes as `pasteSchema` reads each, for the page that keeps them until they are sent; null where it is none. */
export function readPastes(value: unknown): Paste[] | null {
  return readList(value, Infinity, readPaste);
}

function readPaste(value: unknown): Paste | null {
  if (!isRecord(value) || !hasOnly(value, FIELDS)) return null;
  const { id, at, characters } = value;
  const from = PASTE_ORIGINS.find((origin) => origin === value.from);
  if (!isText(id, 16, 16) || !ID.test(id) || !isWhole(at, 0) || !isWhole(characters, 1, MOST_CHARACTERS)) return null;
  return from === undefined ? null : { id, at, characters, from };
}
