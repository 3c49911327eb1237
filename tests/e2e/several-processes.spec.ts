import { postgresServer, type PostgresServer } from "../contracts/database/postgres-server";
import { answerSheet, beginInPage, expectSaved, handIn, signUpInPage } from "./fixtures/people";
import { startBalancer, type Balancer } from "./fixtures/school/balancer";
import { startSchool, type School } from "./fixtures/school/start-school";
import { expect, test } from "./fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";
/** Written for testing. */
const FIRST = "1．停车难题突出。小区车位严重不足，车辆乱停。";
const ANSWER = `${FIRST}\n2．设施老化。管网老旧，没有电梯，老人上下楼困难。`;

let server: PostgresServer;
let processes: School[];
let balancer: Balancer;

test.beforeAll(async () => {
  if (postgresServer.missing !== null) return;
  server = await postgresServer.start();
  const url = await server.emptyAddress();
  processes = await Promise.all([1, 2, 3].map(() => startSchool({ DATABASE_URL: url })));
  balancer = await startBalancer(processes.map(({ address }) => address));
});

test.afterAll(async () => {
  if (postgresServer.missing !== null) return;
  await balancer.close();
  await Promise.all(processes.map((one) => one.remove()));
  await server.stop();
});

test("three processes that start at once on an empty PostgreSQL serve one candidate from sign-up to the report, though one of them is killed", async ({
  browser,
}) => {
  // Only where PostgreSQL's programs are not installed; .ci/run installs them.
  test.skip(postgresServer.missing !== null, `PostgreSQL cannot be run here: ${postgresServer.missing}`);
  expect(processes.filter((one) => /Filled it in/.test(one.output()))).toHaveLength(1);
  const context = await browser.newContext({ baseURL: balancer.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signUpInPage(page, "duo-tai-ji-qi");
  await beginInPage(page, QUESTION, "模考");
  await answerSheet(page).fill(FIRST);
  await expectSaved(page);
  expect(balancer.answered().every((count) => count > 0)).toBe(true);

  await processes[0]?.stop("SIGKILL");
  await answerSheet(page).fill(ANSWER);
  await expectSaved(page);
  await page.reload();
  await expect(answerSheet(page)).toHaveValue(ANSWER);
  await handIn(page);
  await expect(page.locator("[data-answer]")).toContainText("老人上下楼困难");
  const marked = await page.locator("[data-answer] mark").allTextContents();
  expect(marked.length).toBeGreaterThan(0);
  for (const words of marked) expect(ANSWER).toContain(words);

  // Whichever of them shows the report, the one that was away included, shows the same.
  await processes[0]?.restart();
  const before = balancer.answered()[0] ?? 0;
  for (let shown = 0; shown < processes.length; shown += 1) {
    await page.reload();
    expect(await page.locator("[data-answer] mark").allTextContents()).toEqual(marked);
  }
  expect(balancer.answered()[0]).toBeGreaterThan(before);
  await context.close();
});
