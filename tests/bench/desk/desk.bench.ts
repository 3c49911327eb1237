import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { startSchool, type School } from "../../e2e/fixtures/school/start-school";
import { noteFigure } from "../figures";
import { askPage } from "./ask-page";
import { deskPages } from "./pages";
import { completed } from "./seed/completed";
import { seedDesk, type SeededDesk } from "./seed/seed-desk";
import { middleOf, seededIds } from "./seeded-ids";

const SEED = 20_260_301;
const GOAL_MS = 200;
/** Files that are made of everybody's work at once, and made to be waited for. */
const WHOLE_CLASS = ["/desk/exports/classes/:classId", "/desk/exports/:assignmentId/"];
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Only pages whose address begins with one of these (`/` alone is home): `DESK_PAGES=/desk/marking,/search npm run bench:desk`. */
const only = process.env["DESK_PAGES"]?.split(",") ?? null;
const isAsked = (path: string) =>
  only === null || only.some((start) => (start === "/" ? path === start : path.startsWith(start)));
/** A folder to keep the school in, and to find it in again the next time; without it a new one is made and removed. */
const kept = process.env["DESK_SCHOOL"];

async function seeded(school: School): Promise<SeededDesk> {
  const list = join(school.dataDir, "desk.json");
  const known = await readFile(list, "utf8").catch(() => null);
  if (known !== null) return JSON.parse(known) as SeededDesk;
  const began = performance.now();
  const desk = await seedDesk(school.dataDir, { seed: SEED, now: Date.now() });
  await writeFile(list, JSON.stringify(desk));
  const { size } = await stat(join(school.dataDir, "app.db"));
  say(`seeded in ${((performance.now() - began) / 1_000).toFixed(0)} s, ${(size / 2 ** 20).toFixed(0)} MB`);
  return desk;
}

test("every page of the desk of a school of 500", { timeout: 1_800_000 }, async () => {
  const school = await startSchool(kept === undefined ? {} : { DATA_DIR: kept });
  await school.stop();
  const desk = await seeded(school);
  const ids = await seededIds(school.dataDir, desk, await completed(school.dataDir, desk, Date.now()));
  await school.restart();
  const cookies = { tutor: desk.tutors[0]?.cookie, admin: desk.admin.cookie, candidate: middleOf(desk).cookie };
  say("| page | status | median | 95 % | processor | bytes |");
  say("| --- | --- | --- | --- | --- | --- |");
  let slow = 0;
  const asked = deskPages(ids).filter((page) => isAsked(page.path));
  for (const { path, as, address, missing } of asked) {
    const wholeClass = WHOLE_CLASS.some((file) => path.startsWith(file)) ? ", a file of the whole class" : "";
    const name = `${path}${as === "candidate" ? " (candidate)" : ""}${wholeClass}`;
    if (missing !== null) {
      say(`| ${name} | no ${missing} in the seed | | | | |`);
      continue;
    }
    const server = { port: school.port, pid: school.pid() };
    const { status, median, p95, processor, bytes } = await askPage(server, address, cookies[as] ?? "");
    if (median >= GOAL_MS || status !== 200) slow += 1;
    const figures = [median, p95, processor].map((time) => (time === null ? "–" : `${time.toFixed(0)} ms`));
    say(`| ${name} | ${status} | ${figures.join(" | ")} | ${bytes.toLocaleString("en")} |`);
  }
  noteFigure({
    ...{ what: `pages of a school of 500 at ${GOAL_MS} ms or above, files of a whole class included` },
    ...{ measured: `${slow} of ${asked.length}`, goal: "0", met: slow === 0 },
  });
  say(`${slow} of them at ${GOAL_MS} ms or above, or not answered with a page`);
  await (kept === undefined ? school.remove() : school.stop());
});
