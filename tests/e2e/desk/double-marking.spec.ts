import type { Page } from "@playwright/test";
import {
  activate,
  assign,
  makeClass,
  makeSet,
  ownPage,
  releaseToAll,
  signInTutors,
  writeAssignment,
} from "../fixtures/desk/desk-people";
import { signIn } from "../fixtures/people";
import { expect, expectAccessible, expectLive, test } from "../fixtures/test";

const QUESTION = "概括T街居民和从业者的诉求";
const TITLE = "十月模考";
const TUTORS = ["mokao-head", "mokao-yi", "mokao-er", "mokao-san", "mokao-zj"] as const;
const CANDIDATE = { name: "卫七弦", userName: "mokao.wei" };
/** Written for this test: three points by the engine, and a fourth in words that the rubric does not know. */
const ANSWER =
  "1．骑手想有歇脚充电的地方。\n2．孩子放学没人接，盼有托管。\n3．保留石阶、老井。\n4．天一黑走路心里发慌。";
const CREDITED = "天一黑走路心里发慌";
const FIRST_REASON = "只见现象，从严给分";

/** Accessible, and no wider than a telephone. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 900 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

const point = (page: Page, label: string) => page.locator("[id^=point-]").filter({ hasText: label });
const deny = async (page: Page, ...labels: string[]) => {
  for (const label of labels) await point(page, label).getByRole("button", { name: /^不给/ }).click();
};
const history = (page: Page) => page.getByRole("region", { name: "评阅记录" });
const openRounds = (page: Page) => page.getByRole("region", { name: "待评" }).getByRole("listitem");

/** The one script of a marker's queue, in the round that is theirs. */
async function openScript(page: Page, round: "一评" | "二评" | "三评"): Promise<void> {
  await page.goto("/desk/marking");
  const own = page.getByRole("region", { name: TITLE });
  await own.getByRole("link", { name: `评阅《${QUESTION}》` }).click();
  await expect(page.getByText(round, { exact: true })).toBeVisible();
  await expect(page.getByText("评完后显示姓名")).toBeVisible();
  expect(await page.content()).not.toContain(CANDIDATE.name);
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存，下一份" }).click();
  await expect(page.getByText("本题已全部评完。")).toBeVisible();
}

/** Whom the program gave a round. */
async function markerOf(head: Page, round: string): Promise<string> {
  const words = await openRounds(head).filter({ hasText: round }).locator("p").first().innerText();
  return TUTORS.find((name) => words.includes(name)) ?? "";
}

/** Selects words of the answer as a marker does with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const text = document.querySelector("[data-answer]");
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, words);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
}

test("a mock exam marked blind beyond tolerance goes to a third and to the expert, and the candidate sees the decision alone", async ({
  school,
  browser,
}) => {
  const tutors = await signInTutors(browser, school, TUTORS);
  const [head, expert] = [tutors[0], tutors[4]] as [Page, Page];
  const pageOf = (name: string) => tutors[TUTORS.findIndex((one) => one === name)] as Page;
  const [code = ""] = await makeClass(head, { name: "十月模考班", tutors: TUTORS.slice(1), roster: [CANDIDATE] });
  await makeSet(head, "模考小卷", [QUESTION]);
  const board = await assign(head, {
    ...{ className: "十月模考班", set: "模考小卷", title: TITLE },
    more: async () => {
      await head.getByLabel("评阅方式").selectOption("double");
      await head.getByLabel(/^允许误差/).fill("10");
      await head.getByRole("combobox", { name: "仲裁专家" }).selectOption({ label: "mokao-zj" });
    },
  });
  const candidate = await ownPage(browser, school);
  await activate(candidate, { userName: CANDIDATE.userName, code });
  const paper = await writeAssignment(candidate, TITLE, [ANSWER]);
  await head.goto("/desk/marking");
  await head.goto(board);
  await head.getByRole("link", { name: "双评进度" }).click();
  await head.waitForURL(/\/desk\/double\//);
  const double = new URL(head.url()).pathname;
  await expect(openRounds(head)).toHaveCount(2);
  const [one, other] = [await markerOf(head, "一评"), await markerOf(head, "二评")];
  expect(new Set([one, other, "mokao-zj"]).size).toBe(3);

  // The first marks; nobody sees it, neither who marks next nor the head. The second rests marks on words of the answer.
  await openScript(pageOf(one), "一评");
  await deny(pageOf(one), "骑手有歇脚处", "孩子放学有人托管", "保留街区记忆");
  await pageOf(one).getByLabel("评分说明").fill(FIRST_REASON);
  await save(pageOf(one));
  await openScript(pageOf(other), "二评");
  expect(await pageOf(other).content()).not.toContain(FIRST_REASON);
  const attempt = `/desk/attempts/${new URL(pageOf(other).url()).searchParams.get("script") ?? ""}`;
  for (const name of TUTORS.filter((tutor) => tutor !== one)) {
    expect(await (await pageOf(name).request.get(attempt)).text(), name).not.toContain(FIRST_REASON);
    expect(await (await pageOf(name).request.get(double)).text(), name).not.toContain(FIRST_REASON);
  }
  const safe = point(pageOf(other), "出行安全、急事有人照应");
  await safe.getByLabel(/^得分/).fill("1");
  await select(pageOf(other), CREDITED);
  await safe.getByRole("button", { name: "以所选文字为依据" }).click();
  await expect(safe.getByText(CREDITED)).toBeVisible();
  await save(pageOf(other));
  await pageOf(other).goto(attempt);
  await expect(history(pageOf(other)).getByText(FIRST_REASON)).toBeVisible();

  // Beyond the tolerance: a third, whom the program names and the head may change, but not to who marked before.
  await head.goto(double);
  await expectSound(head);
  await expect(openRounds(head)).toHaveCount(1);
  const named = await markerOf(head, "三评");
  const free = TUTORS.slice(0, 4).find((name) => ![one, other, named].includes(name)) ?? "";
  await head.getByLabel("改派给").selectOption({ label: one });
  await head.getByRole("button", { name: /^改派：第1题 · 三评/ }).click();
  await expect(head.getByRole("alert")).toContainText("各轮须由不同的老师评");
  await head.getByLabel("改派给").selectOption({ label: free });
  await head.getByRole("button", { name: /^改派：第1题 · 三评/ }).click();
  await expect(head.getByText("已改派。")).toBeVisible();
  await openScript(pageOf(free), "三评");
  expect(await pageOf(free).content()).not.toContain(FIRST_REASON);
  await deny(pageOf(free), "孩子放学有人托管");
  await save(pageOf(free));

  // No two agree: the named expert alone sees the three marks and decides, with a reason.
  const decision = attempt.replace("/desk/attempts", double);
  expect((await head.request.get(decision)).status()).toBe(404);
  await expert.goto(double);
  await expert.getByRole("link", { name: "去仲裁" }).click();
  await expect(expert.getByRole("heading", { name: "仲裁", level: 1 })).toBeVisible();
  await expectSound(expert);
  for (const marks of ["0/15", "7/15", "4/15"]) {
    await expect(expert.getByRole("region", { name: "三次评分" })).toContainText(marks);
  }
  expect(await expert.content()).not.toContain(CANDIDATE.name);
  await expectLive(expert);
  const minded = expert.getByRole("group", { name: /孩子放学有人托管/ });
  await minded.getByLabel(/师评得分/).fill("1");
  await expert.keyboard.press("Escape");
  await select(expert, "盼有托管");
  await expert.keyboard.press("e");
  await expect(minded.getByRole("button", { name: "去掉依据：盼有托管" })).toBeVisible();
  await select(expert, "孩子放学没人接");
  await minded.getByRole("button", { name: "以所选文字为依据" }).click();
  await minded.getByRole("button", { name: "去掉依据：盼有托管" }).click();
  await expert.getByLabel("仲裁理由").fill("写到托管，未写去处");
  await expert.getByRole("button", { name: "以此为准" }).click();
  await expect(expert.getByText("已记下仲裁，计入成绩。")).toBeVisible();

  // The candidate sees the decision once it is released, and no other mark, marker or word.
  expect(await (await candidate.request.get(paper)).text()).not.toContain("写到托管，未写去处");
  await releaseToAll(head, board, ["公布得分", "公布采分点和评阅"], 1);
  await candidate.goto(paper);
  await candidate.getByRole("link", { name: QUESTION }).first().click();
  await expect(candidate.getByText("由mokao-zj评阅，计入成绩")).toBeVisible();
  const seen = candidate.getByRole("region", { name: "评分记录" }).getByRole("listitem");
  await expect(seen).toHaveCount(1);
  await expect(seen).toContainText("5/15");
  await expect(seen).toContainText("写到托管，未写去处");
  const report = await (await candidate.request.get(candidate.url())).text();
  for (const words of [FIRST_REASON, one, other, free]) expect(report).not.toContain(words);

  // The head takes the decided answer as an anchor script, which a marker then marks without its marks.
  await head.goto(double);
  await head.getByRole("link", { name: "标杆卷与试评" }).click();
  await head.getByRole("button", { name: "选第1份为标杆卷" }).click();
  await expect(head.getByText("已选为标杆卷。")).toBeVisible();
  await expectSound(head);
  const marker = pageOf(TUTORS[1]);
  await marker.goto(double.replace("double", "anchors"));
  await marker.getByRole("link", { name: "试评标杆卷1" }).click();
  await expect(marker.getByRole("button", { name: "提交试评" })).toBeVisible();
  expect(await marker.content()).not.toContain("5/15");
  await marker.getByRole("button", { name: "提交试评" }).click();
  await expect(marker.getByText("已记下试评。")).toBeVisible();
  await expect(marker.getByRole("region", { name: "试评一致性" })).toContainText("样本少");

  // An appeal that an admin may decide as well: the marks stand, and the candidate reads why.
  await candidate.getByRole("link", { name: "申请复核" }).click();
  await expectSound(candidate);
  await candidate.getByLabel("复核哪一处").selectOption({ label: "采分点2 孩子放学有人托管（1/2）" });
  await candidate.getByLabel("理由").fill("盼有托管说的就是要有去处，应当得满分");
  await candidate.getByRole("button", { name: "提交申请" }).click();
  await expect(candidate.getByText("已提交，请等待老师复核。")).toBeVisible();
  const admin = await ownPage(browser, school);
  await signIn(admin, "demo-admin", (await school.demoPasswords())["demo-admin"]);
  await admin.goto("/desk/appeals");
  await admin
    .getByRole("region", { name: "待复核" })
    .getByRole("link", { name: new RegExp(QUESTION) })
    .first()
    .click();
  await expectSound(admin);
  await admin.getByLabel("复核理由").fill("托管与去处是两层意思");
  await admin.getByRole("button", { name: "维持原分" }).click();
  await expect(admin.getByText("已答复，考生会收到通知。")).toBeVisible();
  await candidate.reload();
  await expect(candidate.getByText("托管与去处是两层意思")).toBeVisible();
  await expect(candidate.getByText("维持原分", { exact: true })).toBeVisible();
  await Promise.all([...tutors, candidate, admin].map((page) => page.context().close()));
});
