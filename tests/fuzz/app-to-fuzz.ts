import { fullRun } from "../setup/full-run";
import { schoolToFuzz } from "./school-to-fuzz";
import { wholeApp } from "./whole-app";

let app: ReturnType<typeof wholeApp> | null = null;
let school: ReturnType<typeof schoolToFuzz> | null = null;
const thrown: unknown[] = [];

/**
 * The whole application, loaded once for all that is sent to it, and a school; in the full run a new one each time, since so many
 * bodies change it. `thrown` is what routes threw since it was last emptied.
 */
export async function appToFuzz() {
  if (fullRun || school === null) school = schoolToFuzz();
  app ??= wholeApp((error) => thrown.push(error));
  return { school: await school, app: await app, thrown };
}
