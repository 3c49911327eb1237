import { mkdtempSync, rmSync, statSync } from "node:fs";
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
import type { RunningEngine } from "../contracts/database/engines";

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

/** The median of each query in each database that was measured, in ms. */
const medians = new Map<string, number[]>();

async function measure(name: string, db: Database, size: () => Promise<number>): Promise<void> {
  useDatabase(db);
  // The dictionary is loaded once a process, before the program serves anybody: no part of any turn of the index.
  const loading = worked();
  cutter();
  say(`${name}: dictionary ready after ${(worked() - loading).toFixed(0)} ms of processor time`);
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
  for (const [what, typed] of QUERIES) {
    const times: number[] = [];
    let hits = 0;
    const works: number[] = [];
    for (let round = 0; round < 23; round += 1) {
      const start = performance.now();
      const workedBefore = worked();
      const result = await searchSchool({ viewer: STRANGER, typed, kind: null, page: 1, now: NOW });
      if (round >= 2) {
        times.push(performance.now() - start);
        works.push(worked() - workedBefore);
      }
      hits = result.state === "searched" ? result.hits.length : 0;
    }
    times.sort((a, b) => a - b);
    works.sort((a, b) => a - b);
    const [median = 0, slow = 0, work = 0] = [times[10], times[19], works[10]];
    medians.set(name, [...(medians.get(name) ?? []), median]);
    say(
      `  ${median.toFixed(1).padStart(6)} ms, 95 % ${slow.toFixed(1).padStart(6)} ms, processor ${work.toFixed(1).padStart(6)} ms  ${what} (${typed}), ${hits} shown`,
    );
  }
}

/** PostgreSQL beside SQLite, query by query: ratios say the same on a busy machine as on an idle one. */
function sayRatios(): void {
  const [lite, post] = [medians.get("SQLite"), medians.get("PostgreSQL")];
  if (!lite || !post)
    return say(`not compared: ${postgresServer.missing ?? "one of the two databases was not measured"}`);
  const ratios = QUERIES.map(([what], at) => ({ what, ratio: (post[at] ?? 0) / (lite[at] ?? 0) }));
  say("PostgreSQL ÷ SQLite, medians");
  for (const { what, ratio } of ratios) say(`  ${ratio.toFixed(2).padStart(6)}  ${what}`);
  say(
    `slowest median (aim: under 50 ms): SQLite ${Math.max(...lite).toFixed(1)} ms, PostgreSQL ${Math.max(...post).toFixed(1)} ms`,
  );
}

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  sayRatios();
  for (const stop of stops.splice(0)) await stop();
});

test("10,000 documents in SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
  const path = join(folder, "app.db");
  const db = await openDatabase({ url: path });
  stops.push(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await migrateDatabase(db);
  const size = async () => statSync(path).size + statSync(`${path}-wal`).size;
  await measure("SQLite", db, size);
});

test.skipIf(postgresServer.missing !== null)("10,000 documents in PostgreSQL", async () => {
  const running: RunningEngine = await postgresServer.start();
  stops.push(() => running.stop());
  const db = await running.fresh();
  stops.unshift(() => db.close());
  const { sql } = await import("drizzle-orm");
  const size = async () => {
    const [row] = await db.select({ bytes: sql<string>`pg_database_size(current_database())` }).from(db.tables.packs);
    return Number(row?.bytes ?? 0);
  };
  await measure("PostgreSQL", db, size);
});
