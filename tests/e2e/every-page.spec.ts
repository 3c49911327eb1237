import type { Browser, BrowserContext, Page } from "@playwright/test";
import { answerSheet, beginQuestion, expectSaved, handIn, signIn } from "./fixtures/people";
import type { School } from "./fixtures/start-school";
import { expect, expectAccessible, test } from "./fixtures/test";

const STRANGER = ["/", "/bank", "/sets", "/drills", "/sign-in", "/sign-up", "/forgotten", "/setup", "/no/such/page"];
const QUESTION = "概括H市老旧小区治理中存在的问题";

const LOOKS = [
  { name: "1440 px, light, Chinese", width: 1440, scheme: "light", lang: "zh-CN" },
  { name: "390 px, dark, English", width: 390, scheme: "dark", lang: "en" },
] as const;

type Look = (typeof LOOKS)[number];

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
  await page.goto(address, { waitUntil: "networkidle" });
  await expect(page.locator("html")).toHaveAttribute("lang", look.lang);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${address} is wider than ${look.width} px`).toBeLessThanOrEqual(0);
  expect(complaints, address).toEqual([]);
}

for (const look of LOOKS) {
  test(`every page is accessible, fits and runs without complaint at ${look.name}`, async ({ browser, school }) => {
    test.setTimeout(300_000);
    const visit = async (context: BrowserContext, addresses: string[]) => {
      await context.addCookies([{ name: "lang", value: look.lang, url: school.address }]);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.emulateMedia({ colorScheme: look.scheme });
      await page.setViewportSize({ width: look.width, height: 900 });
      for (const address of addresses) await expectSound(page, address, look, complaints);
      await page.close();
    };

    const candidate = await openAs(browser, school, "demo-candidate-1");
    const page = await candidate.newPage();
    await beginQuestion(page, QUESTION, "练习");
    await answerSheet(page).fill("1．停车难，车位不足。\n2．设施老化，没有电梯。");
    await expectSaved(page);
    const attempt = new URL(page.url()).pathname;
    await visit(candidate, [attempt, `${attempt}/drafts`]);
    await candidate.clearCookies({ name: "lang" });
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
      `${attempt}/self-mark`,
      question,
      "/",
      "/history",
      "/account",
    ]);

    await candidate.clearCookies({ name: "lang" });
    await page.goto("/sets");
    await page.getByRole("link", { name: /练习套卷：城市治理/ }).click();
    await page.getByRole("button", { name: "模考" }).click();
    await page.waitForURL(/\/sittings\//);
    const sitting = new URL(page.url()).pathname;
    await visit(candidate, [sitting, `${sitting}?q=3`]);
    await candidate.clearCookies({ name: "lang" });
    const tutor = await openAs(browser, school, "demo-tutor");
    // Clocks are running now.
    await visit(tutor, ["/desk/sittings"]);
    await tutor.clearCookies({ name: "lang" });
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
    const pack = await desk.getByRole("main").getByRole("row").getByRole("link").first().getAttribute("href");
    await desk.goto(pack ?? "");
    const asked = await desk
      .getByRole("main")
      .getByRole("link", { name: /^编辑题目/ })
      .first()
      .getAttribute("href");
    await desk.goto(`/desk${question}`);
    await desk.getByRole("region", { name: "采分点" }).getByLabel(/词组/).first().fill(`没有电梯、${look.width}`);
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
    await visit(tutor, [...own, `/desk${attempt}`, `/desk${attempt}/drafts?version=1`]);

    const admin = await openAs(browser, school, "demo-admin");
    await visit(admin, ["/admin"]);
    await Promise.all([candidate, stranger, tutor, admin].map((context) => context.close()));
  });
}
