import { expect, expectAccessible, test } from "./fixtures/test";

const pageOf = (...texts: string[]) =>
  `<!doctype html><html lang="zh-CN"><head><title>检查</title></head><body style="background: #fff"><main><h1>检查</h1>${texts.join("")}</main></body></html>`;

test("every text that hardly stands out is found, however often its colour was met before, and no other is", async ({
  page,
}) => {
  const pale = (words: string) => `<p style="color: #aaa">${words}</p>`;
  const onDark = '<div style="background: #222"><p style="color: #aaa">灰字在深底上</p></div>';
  await page.setContent(pageOf(onDark, "<p>黑字</p>"));
  await expectAccessible(page);
  await page.setContent(pageOf(onDark, pale("第一段"), "<p>黑字</p>", pale("第二段")));
  const found = await expectAccessible(page).then(String, String);
  expect(found).toContain("color-contrast");
  expect(found.match(/第一段|第二段|黑字|灰字/g)).toEqual(["第一段", "第二段"]);
});
