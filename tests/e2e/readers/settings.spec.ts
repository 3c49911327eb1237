import { answerSheet, beginQuestion, expectSaved, handIn, signIn, signUp } from "../fixtures/people";
import { expect, test } from "../fixtures/test";

const QUESTION = "概括H市老旧小区治理中存在的问题";

test("who wants less motion sees none: nothing of a page moves or fades", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signUp(page, "bu-yao-dong-hua");
  const moving = () =>
    page.evaluate(() => {
      const MOST_S = 0.001;
      const longest = (times: string) => Math.max(...times.split(",").map(parseFloat));
      return [...document.querySelectorAll("*")].flatMap((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const moves = longest(transitionDuration) > MOST_S || scrollBehavior === "smooth";
        const plays = animationName !== "none" && longest(animationDuration) > MOST_S;
        return moves || plays ? [`${element.tagName} ${element.getAttribute("class")}`] : [];
      });
    });
  for (const address of ["/", "/bank"]) {
    await page.goto(address);
    expect(await moving(), address).toEqual([]);
  }
  await beginQuestion(page, QUESTION, "练习");
  await answerSheet(page).fill("停车难，车位不足。");
  await expectSaved(page);
  expect(await moving(), "the writing room").toEqual([]);
  await handIn(page);
  expect(await moving(), "the report").toEqual([]);
});

test("with the system's own colours, what is chosen and what is marked can still be told apart", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await signUp(page, "xi-tong-pei-se");
  await page.goto("/bank");
  const looks = (name: string) =>
    page
      .getByRole("navigation", { name: "主导航" })
      .getByRole("link", { name, exact: true })
      .evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(await looks("题库")).not.toBe(await looks("训练"));
  await beginQuestion(page, QUESTION, "练习");
  await answerSheet(page).fill("停车难，车位不足。");
  await expectSaved(page);
  const view = (name: string) =>
    page
      .getByRole("radio", { name })
      .locator("..")
      .evaluate((label) => getComputedStyle(label).backgroundColor);
  expect(await view("方格")).not.toBe(await view("普通"));
  await handIn(page);
  const mark = page.locator("[data-answer] mark").first();
  expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)).toContain("underline");
});

test("in English, whose words are longer, no entry of the navigation is out of sight on a wide screen, and a phone says where a row goes on", async ({
  page,
  context,
  school,
}) => {
  await signIn(page, "demo-admin", (await school.demoPasswords())["demo-admin"]);
  await context.addCookies([{ name: "lang", value: "en", url: school.address }]);
  const rows = page.getByRole("banner").getByRole("navigation").getByRole("list");
  const beyond = (row: Element) => row.scrollWidth - row.clientWidth;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) expect(await row.evaluate(beyond)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 800 });
  for (const row of await rows.all()) {
    expect(await row.evaluate(beyond)).toBeGreaterThan(0);
    expect(await row.evaluate((list) => getComputedStyle(list).backgroundAttachment)).toContain("scroll");
  }
});
