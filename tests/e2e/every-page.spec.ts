import { assignLastAnswers } from "./fixtures/desk/assign";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, handIn, signIn } from "./fixtures/people";
import { narrowFaults } from "./fixtures/narrow-faults";
import type { School } from "./fixtures/school/start-school";
import { expect, expectAccessible, expectLive, test } from "./fixtures/test";
import { fullRun } from "../setup/full-run";

const STRANGER = [
  "/",
  "/bank",
  "/sets",
  "/drills",
  "/search",
  "/search?q=治理",
  "/search?q=。",
  "/search?q=nothing-has-this",
  "/library",
  "/library/compare",
  "/sign-in",
  "/sign-up",
  "/forgotten",
  "/activate",
  "/setup",
  "/no/such/page",
];
const QUESTION = "概括H市老旧小区治理中存在的问题";

const DESK = { width: 1440, scheme: "light", lang: "zh-CN" } as const;
const OTHER_LOOKS = [
  { width: 390, scheme: "dark", lang: "en" },
  { width: 390, scheme: "light", lang: "zh-CN" },
  { width: 768, scheme: "light", lang: "en" },
  { width: 1440, scheme: "dark", lang: "zh-CN" },
  { width: 360, scheme: "dark", lang: "zh-CN" },
] as const;
/** Every page in the first look; of this many pages one in another look too, in turn. `npm run test:full` sees every page in all of them. */
const ONE_IN = 2;

type Look = typeof DESK | (typeof OTHER_LOOKS)[number];

/** Deals out looks to pages in the order they come. */
function createDeal() {
  let dealt = 0;
  return (address: string): { address: string; looks: readonly Look[] } => {
    const turn = dealt++;
    const other = OTHER_LOOKS[Math.floor(turn / ONE_IN) % OTHER_LOOKS.length];
    if (fullRun) return { address, looks: [DESK, ...OTHER_LOOKS] };
    return { address, looks: other && turn % ONE_IN === 0 ? [DESK, other] : [DESK] };
  };
}

async function openAs(browser: Browser, school: School, userName: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: school.address, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn(page, userName, (await school.demoPasswords())[userName]);
  await page.close();
  return context;
}

/** What the browser complains of from now on, in the order it comes. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A page that says 404 is reported by the browser as a failed resource.
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  return complaints;
}

/** The page as this look shows it: no violation, nothing wider than the screen, no complaint of the browser. */
async function expectSound(page: Page, address: string, look: Look, complaints: readonly string[]): Promise<void> {
  await page.goto(address);
  await expectLive(page);
  await expect(page.locator("html")).toHaveAttribute("lang", look.lang);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  // What it is, then the product's name: in a row of tabs, and first of all in a screen reader.
  await expect(page).toHaveTitle(/^\S.* · (申论练习室|Shenlun Practice Room)$/);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${address} is wider than ${look.width} px`).toBeLessThanOrEqual(0);
  if (look === DESK)
    expect(await narrowFaults(page), `${address} at 400 % and with a reader's own spacing`).toEqual([]);
  expect(complaints, address).toEqual([]);
}

type Visitor = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A page of its own for each look of the same person, since the language is a cookie. */
async function openLook(browser: Browser, school: School, visitor: Visitor, look: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: school.address,
    storageState: visitor,
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
  });
  await context.addCookies([{ name: "lang", value: look.lang, url: school.address }]);
  return context.newPage();
}

test("every page is accessible, fits and runs without complaint, wide and light, and in turn narrow, dark and English", async ({
  browser,
  school,
}) => {
  test.setTimeout(fullRun ? 3_600_000 : 600_000);
  const see = async (visitor: Visitor, addresses: string[], look: Look) => {
    const page = await openLook(browser, school, visitor, look);
    const complaints = complaintsOf(page);
    for (const address of addresses) await expectSound(page, address, look, complaints);
    await page.context().close();
  };
  const deal = createDeal();
  const dealt = (addresses: string[]) => {
    const pages = addresses.map(deal);
    const inLook = (look: Look) => pages.filter(({ looks }) => looks.includes(look)).map(({ address }) => address);
    return [DESK, ...OTHER_LOOKS]
      .map((look) => ({ look, addresses: inLook(look) }))
      .filter((some) => some.addresses[0]);
  };
  const visit = async (context: BrowserContext, addresses: string[]) => {
    const visitor = await context.storageState();
    await Promise.all(dealt(addresses).map((some) => see(visitor, some.addresses, some.look)));
  };
  /** One look after the other: two open rooms of one answer would ask each other for the pen. */
  const visitRoom = async (context: BrowserContext, addresses: string[]) => {
    const visitor = await context.storageState();
    for (const some of dealt(addresses)) await see(visitor, some.addresses, some.look);
  };

  const candidate = await openAs(browser, school, "demo-candidate-1");
  const page = await candidate.newPage();
  await beginQuestion(page, QUESTION, "练习");
  await answerSheet(page).fill("1．停车难，车位不足。\n2．设施老化，没有电梯。");
  await expectSaved(page);
  const attempt = new URL(page.url()).pathname;
  await visitRoom(candidate, [attempt, `${attempt}/drafts`]);
  await page.reload();
  await handIn(page);
  await page.getByRole("link", { name: "再做一次" }).click();
  await page.waitForURL(/\/questions\//);
  const question = new URL(page.url()).pathname;
  await visit(candidate, [
    `${attempt}/report`,
    `${attempt}/sheet`,
    `${attempt}/sheet?blank=1`,
    `${attempt}/drafts?version=1`,
    `${attempt}/advice`,
    `${attempt}/self-mark`,
    `${attempt}/rewrite`,
    question,
    `${question}/points`,
    "/",
    "/history",
    "/progress",
    "/assignments",
    "/notices",
    "/classes",
    "/review",
    "/review/cards",
    "/clippings",
    "/plan",
    "/account",
    "/confirm",
  ]);

  // Few outlines are open for every way: gaps are asked for in one, an order in another.
  const ways = { speech: ["staged", "recall", "order", "outline"], plan: ["cloze"] };
  for (const [genre, open] of Object.entries(ways)) {
    await page.goto(`/library?kind=framework&genre=${genre}`);
    const outline = (await page.locator("article h2 a").first().getAttribute("href")) ?? "";
    await visit(candidate, [outline, ...open.map((way) => `${outline}/study/${way}`)]);
  }

  await page.goto("/sets");
  await page.getByRole("link", { name: /练习套卷：城市治理/ }).click();
  // Another story may have begun it for the same person.
  await page
    .getByRole("button", { name: "模考" })
    .or(page.getByRole("link", { name: "继续作答" }))
    .click();
  await page.waitForURL(/\/sittings\//);
  const sitting = new URL(page.url()).pathname;
  await visitRoom(candidate, [sitting, `${sitting}?q=3`]);
  const tutor = await openAs(browser, school, "demo-tutor");
  // Clocks are running now.
  await visit(tutor, ["/desk/sittings"]);
  await page.goto(sitting);
  await page.getByRole("button", { name: "全部交卷" }).click();
  await page.getByRole("button", { name: "仍要交卷" }).click();
  await page.waitForURL(/\/report$/);
  const set = await page.getByRole("link", { name: "再做一次" }).getAttribute("href");
  await visit(candidate, [`${sitting}/report`, "/sets", set ?? ""]);

  const stranger = await browser.newContext({ baseURL: school.address });
  await visit(stranger, [...STRANGER, question]);

  const desk = await tutor.newPage();
  await desk.goto("/desk/packs");
  const shipped = desk.getByRole("row").filter({ hasText: "随系统提供" });
  const pack = await shipped.getByRole("link").first().getAttribute("href");
  await desk.goto(pack ?? "");
  const asked = await desk
    .getByRole("main")
    .getByRole("link", { name: /^编辑题目/ })
    .first()
    .getAttribute("href");
  await desk.goto(`/desk${question}`);
  await desk.getByRole("region", { name: "采分点" }).getByLabel(/词组/).first().fill("没有电梯、缺少电梯");
  await desk.getByRole("button", { name: "保存并发布新版" }).first().click();
  await desk.waitForURL(/\/impact$/);
  await visit(tutor, [new URL(desk.url()).pathname]);
  await visit(tutor, [
    "/desk/packs",
    pack ?? "",
    `${pack}/source`,
    `${pack}/made`,
    asked ?? "",
    "/desk/people",
    "/desk/appeals",
  ]);
  const own = ["answers", "proposals", "rubric"].map((page) => `/desk${question}/${page}`);
  await visit(tutor, [...own, `/desk${attempt}`, `/desk${attempt}/drafts?version=1`, `/desk${attempt}/advice`]);

  await desk.goto("/desk/sets");
  const paper = await desk
    .getByRole("link", { name: "练习套卷：城市治理与街区更新", exact: true })
    .getAttribute("href");
  await desk.goto(paper ?? "");
  await desk.getByRole("button", { name: "复制" }).click();
  await expect(desk.getByText("已复制为新的草稿。")).toBeVisible();
  const copy = new URL(desk.url()).pathname;
  await visit(tutor, ["/desk/questions", "/desk/questions/new", "/desk/sets", paper ?? "", copy, `${copy}/print`]);
  await desk.goto("/desk/classes");
  const taught = await desk.getByRole("main").getByRole("row").getByRole("link").first().getAttribute("href");
  await visit(tutor, [
    "/desk/classes",
    "/desk/classes?archived=1",
    taught ?? "",
    `${taught}/roster`,
    `${taught}/report`,
  ]);
  await visit(tutor, ["/", "/search?q=治理&kind=question"]);
  const { queue, assignmentId, personIds } = await assignLastAnswers(school, "demo-tutor", ["demo-candidate-1"]);
  await visit(tutor, ["/desk/marking", queue, `${queue}/batch`, queue.replace("/marking/", "/review/")]);
  const [questionId] = queue.split("/").reverse();
  await visit(candidate, [`/assignments/${assignmentId}`, `/assignments/${assignmentId}/review/${questionId}`]);
  const board = `/desk/assignments/${assignmentId}`;
  await visit(tutor, [`${board}?candidate=${personIds[0]}`, `${board}/hand-in/${personIds[0]}`]);
  await visit(tutor, [`/desk/report/${assignmentId}`, `/desk/students/${personIds[0]}`]);
  const files = `/desk/exports/${assignmentId}`;
  await visit(tutor, ["/desk/exports", "/desk/exports/bundle", files, `${files}/scripts`]);
  await visit(tutor, ["/desk/assignments", "/desk/assignments?view=calendar", "/desk/assignments/new"]);

  const admin = await openAs(browser, school, "demo-admin");
  await visit(admin, ["/admin", "/admin/audit", "/admin/audit?who=demo-admin", "/admin/feedback"]);
  await Promise.all([candidate, stranger, tutor, admin].map((context) => context.close()));
});
