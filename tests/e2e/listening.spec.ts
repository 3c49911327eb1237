import { expect, test } from "./fixtures/test";

test("nothing is pressed before the page listens, however late its scripts come, also after a link to a whole new page", async ({
  page,
}) => {
  const heard: boolean[] = [];
  await page.exposeFunction("noteClick", (listened: boolean) => void heard.push(listened));
  await page.addInitScript(() => {
    const note = Reflect.get(window, "noteClick") as (listened: boolean) => void;
    const taken = () => Object.keys(document).some((key) => key.startsWith("__reactContainer$"));
    addEventListener("click", () => note(taken()), { capture: true });
  });
  await page.goto("/sign-in");
  let come = () => {};
  const scripts = new Promise<void>((arrive) => (come = arrive));
  await page.route("**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.evaluate(() => location.assign("/bank"));
  await page.waitForURL("/bank", { waitUntil: "commit" });
  const pressed = page.getByRole("link", { name: "题组" }).first().click();
  // The link is drawn and could be pressed long before these frames have passed.
  await expect(page.getByRole("link", { name: "题组" }).first()).toBeVisible();
  for (let frame = 0; frame < 10; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame));
  come();
  await pressed;
  await expect(page).toHaveURL(/\/sets$/);
  expect(heard).toEqual([true]);
});
