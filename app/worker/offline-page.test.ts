import { expect, it } from "vitest";
import { offlinePage, type OfflinePage } from "./offline-page";

const page = (rest: Partial<OfflinePage> = {}) =>
  offlinePage({ language: "zh-CN", theme: null, styles: "/assets/app.css", rooms: [], nonce: "n", ...rest });

it("says what to do in the reader's language and leads to the writing pages there are", () => {
  const rooms = [
    { path: "/attempts/a1", title: "概括问题", at: Date.UTC(2026, 9, 1, 6, 5), timeZone: "Asia/Shanghai" },
  ];
  expect(page({ rooms })).toMatch(/href="\/attempts\/a1"[^>]*>概括问题<\/a><p[^>]*>存于 2026\/10\/01 14:05/);
  const english = page({ rooms, language: "en", theme: "dark" });
  expect(english).toContain('<html lang="en" data-theme="dark">');
  expect(english).toContain("Writing pages kept on this device");
});

it("says so where none is kept", () => {
  expect(page()).toContain("本机没有正在进行的作答页。");
});

it("shows a title as words, whatever stands in it", () => {
  const title = `<script>alert("x")</script>'&`;
  const shown = page({ rooms: [{ path: `/attempts/"><b>`, title, at: 0, timeZone: "Asia/Shanghai" }] });
  expect(shown).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;");
  expect(shown.match(/<script/g)).toHaveLength(1);
  expect(shown).not.toContain("<b>");
});
