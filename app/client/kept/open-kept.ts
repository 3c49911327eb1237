import { keptRooms } from "./kept-rooms";
import { noteSinceKept } from "./since-kept";

/** Loaded by a document that this browser kept: reads what was heard since, before anything is shown of it. */
export async function openKept(): Promise<void> {
  try {
    const rooms = keptRooms(caches);
    const path = window.location.pathname;
    const found = await rooms.find(path);
    if (found) noteSinceKept({ made: found.kept.made, heard: await rooms.heardOf(path) });
  } catch {
    // What was kept beside the document cannot be read: it still shows what was there when it was made.
  }
}
