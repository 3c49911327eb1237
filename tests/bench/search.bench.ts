import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { useDatabase } from "@db/client/database";
import { migrateDatabase, openDatabase } from "@db/client/open-database";
import type { Database } from "@db/client/types";
import { insertLibraryEntries } from "@db/queries/content/library";
import { insertPack } from "@db/queries/content/packs";
import { STRANGER } from "~/domain/access/viewer";
import { seededRandom } from "~/domain/agreement/seeded-random";
import { cutter } from "~/services/search/cutter.server";
import { rebuildIndex } from "~/services/search/rebuild-index.server";
import { searchSchool } from "~/services/search/search-school.server";
import { postgresServer } from "../contracts/database/postgres-server";
import { noteFigure } from "./figures";

const GOAL_MS = 50;
const DOCUMENTS = 10_000;
const NOW = 1_750_000_000_000;
const MEGABYTE = 1024 * 1024;
/** What the process worked so far, in ms: says less than the clock about what else the machine does. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const say = (line: string) => process.stdout.write(`${line}\n`);

const WORDS =
  "推进 城市 更新 基层 治理 乡村 振兴 产业 融合 发展 群众 参与 服务 改革 创新 机制 完善 队伍 建设 文化 传承 生态 保护 数字 赋能 社区 食堂 养老 托育 就业 创业 人才 培养 法治 监督 责任 落实 协同 联动 精准 高效 便民 平台 资源 整合 矛盾 化解 试点 推广 经验".split(
    " ",
  );

/** Essays of 400 to 1,200 characters, the same at each run: a few words of the field and characters as frequent as in Chinese. */
function essays() {
  const random = seededRandom(7);
  const pick = (from: number) => Math.floor(random() * from);
  // A few hundred characters make up most of a text, thousands the rest.
  const character = () => String.fromCodePoint(0x4e00 + Math.floor(3_500 * random() ** 3));
  const sentence = () =>
    `${Array.from({ length: 3 + pick(6) }, () => (random() < 0.5 ? WORDS[pick(WORDS.length)] : character() + character())).join("")}。`;
  const paragraph = () => Array.from({ length: 6 + pick(8) }, sentence).join("");
  return Array.from({ length: DOCUMENTS }, (_, no) => ({
    title: `${WORDS[pick(WORDS.length)]}${WORDS[pick(WORDS.length)]}之${no}`,
    paragraphs: Array.from({ length: 3 + pick(6) }, (__, index) => ({ text: paragraph(), line: index + 2 })),
  }));
}

async function fill(db: Database): Promise<number> {
  const all = essays();
  await db.tx(async (tx) => {
    const pack = await insertPack({ title: "文库", origin: "imported", createdAt: NOW }, tx);
    const rows = all.map((essay, no) => ({
      packId: pack.id,
      kind: "model" as const,
      title: essay.title,
      status: "published" as const,
      content: { genre: "speech" as const, author: null, date: null, line: 1, links: [], ...essay },
      line: no + 1,
      createdAt: NOW + no,
    }));
    await insertLibraryEntries(rows, tx);
  });
  return all.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((units, { text }) => units + text.length, 0), 0);
}

const QUERIES = [
  ["one character in every document", "发"],
  ["one rare character", "龙"],
  ["a word in most documents", "治理"],
  ["across the border of words", "理服"],
  ["three words, all of them", "城市 法治 养老"],
  ["eight words, all of them", "城市 法治 养老 监督 责任 落实 协同 联动"],
  ["a phrase that few have", "“城市更新基层”"],
  ["in no document", "龘"],
  ["characters that stand together nowhere", "展城市发治理展"],
  ["latin", "high quality"],
] as const;

/** `served` is what the database's own processes worked so far, in ms; null where it works in this one or nothing tells. */
type Measured = { name: string; db: Database; size: () => Promise<number>; served: () => Promise<number | null> };

async function index({ name, db, size }: Measured): Promise<void> {
  useDatabase(db);
  // The dictionary is loaded once a process, before the program serves anybody: no part of any turn of the index.
  cutter();
  const units = await fill(db);
  const before = await size();
  const longest = { waited: 0, worked: 0 };
  const turns = { last: performance.now(), worked: worked() };
  const watch = setInterval(() => {
    longest.waited = Math.max(longest.waited, performance.now() - turns.last);
    longest.worked = Math.max(longest.worked, worked() - turns.worked);
    turns.last = performance.now();
    turns.worked = worked();
  }, 1);
  const began = performance.now();
  await rebuildIndex({ now: NOW });
  const took = performance.now() - began;
  clearInterval(watch);
  const grown = (await size()) - before;
  say(`${name}: ${DOCUMENTS} documents, ${(units / DOCUMENTS).toFixed(0)} characters each`);
  say(
    `  indexed in ${(took / 1000).toFixed(1)} s, ${(took / DOCUMENTS).toFixed(2)} ms each; longest turn ${longest.waited.toFixed(0)} ms, longest processor time of a turn ${longest.worked.toFixed(0)} ms`,
  );
  say(`  without the index ${(before / MEGABYTE).toFixed(0)} MB, grown by ${(grown / MEGABYTE).toFixed(0)} MB`);
}

const ROUNDS = 21;
const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);

/** One query in turn in each database, so that what else the machine does falls on both alike and their ratio says the same. */
async function query(measured: readonly Measured[], [what, typed]: (typeof QUERIES)[number]): Promise<number[]> {
  const runs = measured.map((one) => ({
    ...one,
    times: [] as number[],
    works: [] as number[],
    serves: [] as number[],
    hits: 0,
  }));
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const run of runs) {
      useDatabase(run.db);
      const servedBefore = await run.served();
      const [start, workedBefore] = [performance.now(), worked()];
      const result = await searchSchool({ viewer: STRANGER, typed, kind: null, page: 1, now: NOW });
      if (round >= 0) {
        run.times.push(performance.now() - start);
        run.works.push(worked() - workedBefore);
        const served = await run.served();
        if (served !== null && servedBefore !== null) run.serves.push(served - servedBefore);
      }
      run.hits = result.state === "searched" ? result.hits.length : 0;
    }
  }
  say(`${what} (${typed})`);
  const medians = runs.map(({ name, times, works, serves, hits }) => {
    const [median = 0, slow = 0] = [sorted(times)[10], sorted(times)[19]];
    const work = sorted(works)[10] ?? 0;
    const figures = [median, slow, work].map((ms) => ms.toFixed(1).padStart(6));
    const serve = sorted(serves)[10];
    const server = serve === undefined ? "" : `, the server's ${serve.toFixed(1).padStart(6)} ms`;
    say(
      `  ${name.padEnd(10)} ${figures[0]} ms, 95 % ${figures[1]} ms, processor ${figures[2]} ms${server}, ${hits} shown`,
    );
    return median;
  });
  const [first = 0, second] = medians;
  if (second !== undefined) say(`  ratio      ${(second / first).toFixed(2).padStart(6)}`);
  return medians;
}

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sqlite(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
  const path = join(folder, "app.db");
  const db = await openDatabase({ url: path });
  stops.push(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await migrateDatabase(db);
  const size = async () => statSync(path).size + statSync(`${path}-wal`).size;
  return { name: "SQLite", db, size, served: async () => null };
}

async function postgres(): Promise<Measured> {
  const running = await postgresServer.start();
  stops.push(() => running.stop());
  const db = await running.fresh();
  stops.unshift(() => db.close());
  const { sql } = await import("drizzle-orm");
  const size = async () => {
    const [row] = await db.select({ bytes: sql<string>`pg_database_size(current_database())` }).from(db.tables.packs);
    return Number(row?.bytes ?? 0);
  };
  // One connection is in use at a time, and the pool hands out the one that came back last: it is asked as the searches are.
  const served = async () => {
    const [server] = await db.select({ pid: sql<number>`pg_backend_pid()` }).from(sql`(select) as nothing`);
    return timeOnProcessor(server?.pid ?? 0);
  };
  return { name: "PostgreSQL", db, size, served };
}

/** In ms, where the system keeps count (Linux). */
function timeOnProcessor(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return null;
  }
}

test("10,000 documents in SQLite and PostgreSQL", async () => {
  const measured = [await sqlite()];
  if (postgresServer.missing === null) measured.push(await postgres());
  else say(`SQLite alone: ${postgresServer.missing}`);
  for (const one of measured) await index(one);
  const slowest = measured.map(() => 0);
  for (const one of QUERIES) {
    const medians = await query(measured, one);
    medians.forEach((median, at) => (slowest[at] = Math.max(slowest[at] ?? 0, median)));
  }
  measured.forEach(({ name }, at) => {
    const median = slowest[at] ?? 0;
    const what = `search among ${DOCUMENTS} documents, the slowest query, ${name}`;
    noteFigure({ what, measured: `${median.toFixed(0)} ms`, goal: `< ${GOAL_MS} ms`, met: median < GOAL_MS });
  });
  const named = measured.map(({ name }, at) => `${name} ${(slowest[at] ?? 0).toFixed(1)} ms`);
  say(`slowest median (aim: under ${GOAL_MS} ms): ${named.join(", ")}`);
});
