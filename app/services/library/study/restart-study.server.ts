import { database } from "@db/client/database";
import { insertStudy } from "@db/queries/library/studies";
import type { StudyWay } from "~/domain/library/ways/study-stage";

/** Begins a way anew; what was written before is kept as a study of its own. */
export async function restartStudy(study: { personId: string; entryId: string; way: StudyWay; now: number }) {
  await database().tx((tx) => insertStudy(study, tx));
}
