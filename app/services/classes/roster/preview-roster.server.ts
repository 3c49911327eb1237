import type { Viewer } from "~/domain/access/viewer";
import type { MatchedRoster } from "~/domain/classes/match-roster";
import { taughtClass } from "../taught-class.server";
import { matchWithClass } from "./match-with-class.server";

type Preview = { classId: string; viewer: Viewer; cells: string[][] };

/** What entering the roster would do, and what stands against it. Writes nothing. Null where the viewer does not teach the class. */
export async function previewRoster({ classId, viewer, cells }: Preview): Promise<MatchedRoster | null> {
  if ((await taughtClass({ classId, viewer })) === null) return null;
  return matchWithClass({ classId, cells });
}
