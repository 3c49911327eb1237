import { sha256Hex } from "../text/hashing/content-hash";
import { NOBODY } from "./person-header";
import { personOf, type Viewer } from "./viewer";

const DIGITS = 16;

/** The same for the same person, on every device. */
export function personTag(viewer: Viewer): string {
  const id = personOf(viewer);
  return id === null ? NOBODY : sha256Hex(`person:${id}`).slice(0, DIGITS);
}
