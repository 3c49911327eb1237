import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@db/client/types";
import { getSchool, saveSchool } from "@db/queries/operations/school";
import { countAdmins } from "@db/queries/people/people";
import { seedDemoPeople } from "@seeds/people/seed-demo-people";
import { seedSampleClass } from "@seeds/people/seed-sample-class";
import { seedShippedContent } from "@seeds/shipped-content";
import { seedShippedSets } from "@seeds/shipped-sets";
import { drawJoinCode } from "~/domain/classes/join-code";
import { drawOneTimeCode, hashOneTimeCode } from "~/services/accounts/credentials/one-time-code.server";
import { DEMO_ACCOUNTS_FILE, writeDemoAccounts } from "~/services/accounts/demo/demo-accounts-file.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { keepIndex } from "~/services/search/keep-index.server";
import { now } from "../../clock.server";
import type { Environment } from "../../env.server";
import { reachableAddresses } from "../addresses";
import { drawDemoAccounts } from "./draw-demo-accounts";
import { secondsSince } from "../seconds-since";

type SchoolSettings = Pick<Environment, "dataDir" | "demo" | "publicOrigin" | "host" | "port">;

/**
 * Fills a new database (shipped packs; demo accounts unless DEMO=0) and, while there is no admin, draws the token that
 * guards the first visit. Returns the lines for the terminal. A start that was cut short is taken up again by the next.
 */
export async function prepareSchool(db: Database, env: SchoolSettings): Promise<string[]> {
  const at = now();
  const school = await getSchool({}, db);
  const notices: string[] = [];
  if (school === null) {
    const began = performance.now();
    // An empty index is made at once; what is seeded joins it as it is written.
    await keepIndex({ now: at });
    const titles = [...(await seedShippedContent({ now: at })), ...(await seedShippedSets({ now: at }))];
    if (titles.length > 0) notices.push(`New in the bank: ${titles.join(", ")}`);
    if (env.demo) notices.push(...(await seedDemo(db, env, at)));
    else await db.tx((tx) => saveSchool({ now: at }, tx));
    notices.unshift(`Filled it in ${secondsSince(began)}.`);
  } else if (school.demoSeededAt !== null && school.demoRemovedAt === null) {
    const file = join(env.dataDir, DEMO_ACCOUNTS_FILE);
    if (existsSync(file)) notices.push(`The passwords of the demo accounts are in ${file}`);
  }
  notices.push(...(await guardFirstVisit(db, env, at)));
  return notices;
}

/** The passwords are on disk before the accounts exist, so that no account has a password that nobody knows. */
async function seedDemo(db: Database, env: SchoolSettings, at: number): Promise<string[]> {
  const { passwordHashes, lines } = await drawDemoAccounts();
  writeDemoAccounts(env.dataDir, lines);
  const joinCode = drawJoinCode(randomInt);
  await db.tx(async (tx) => {
    await saveSchool({ now: at, demoSeededAt: at }, tx);
    await seedDemoPeople({ passwordHashes, now: at }, tx);
    await seedSampleClass({ joinCode, now: at }, tx);
    await recordAudit({ action: "demo.seeded", at, actorId: null }, tx);
  });
  const file = join(env.dataDir, DEMO_ACCOUNTS_FILE);
  return ["Demo accounts (user name, password):", ...lines, `  This list is kept in ${file}`];
}

/** A fresh token at each start until there is an admin: whoever sees the terminal may make the first one. */
async function guardFirstVisit(db: Database, env: SchoolSettings, at: number): Promise<string[]> {
  const needed = (await countAdmins({}, db)) === 0;
  const token = needed ? drawOneTimeCode() : null;
  await db.tx((tx) => saveSchool({ now: at, setupTokenHash: token === null ? null : hashOneTimeCode(token) }, tx));
  if (token === null) return [];
  const path = `/setup?token=${token}`;
  const origin = env.publicOrigin ?? (env.port === 0 ? "" : reachableAddresses(env.host, env.port)[0]);
  return [`First visit: ${origin}${path}`];
}
