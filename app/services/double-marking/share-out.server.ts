import { database } from "@db/client/database";
import { allocateTasks } from "./allocate-tasks.server";

/** Gives the blind markings that are nobody's to the tutors of the class; for pages. Who may ask, the caller makes sure of. */
export async function shareOut({ assignmentId }: { assignmentId: string }): Promise<number> {
  return database().tx((tx) => allocateTasks({ assignmentId }, tx));
}
