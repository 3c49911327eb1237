import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { Countdown } from "./countdown";
import { CountMeter } from "./count-meter";
import { SaveReceipt } from "./save-receipt";
import { TextField } from "./ui/form/text-field";

const inChinese = (content: ReactNode) => <I18nextProvider i18n={createI18n("zh-CN")}>{content}</I18nextProvider>;
const spoken = () => screen.getByRole("status").textContent;
const MINUTE = 60_000;

describe("the countdown", () => {
  it("speaks at its moments and is silent between them", () => {
    const { rerender } = render(inChinese(<Countdown remainingMs={12 * MINUTE} />));
    expect(spoken()).toBe("");
    rerender(inChinese(<Countdown remainingMs={11 * MINUTE} />));
    expect(spoken()).toBe("");
    rerender(inChinese(<Countdown remainingMs={10 * MINUTE - 1} />));
    expect(spoken()).toBe("还剩10分钟");
    rerender(inChinese(<Countdown remainingMs={9 * MINUTE} />));
    expect(spoken()).toBe("还剩10分钟");
  });

  it("speaks of the last moment only when a sleeping tab skipped several", () => {
    const { rerender } = render(inChinese(<Countdown remainingMs={12 * MINUTE} />));
    rerender(inChinese(<Countdown remainingMs={25_000} />));
    expect(spoken()).toBe("还剩30秒");
  });

  it("says that time is up instead of counting below zero", () => {
    render(inChinese(<Countdown remainingMs={-500} />));
    expect(screen.getByRole("timer").textContent).toBe("已到时间");
  });
});

describe("the meter of 字数", () => {
  const limit = { kind: "max" as const, min: null, max: 200, text: "不超过200字" };

  it("says by how much an answer is over", () => {
    const { container } = render(inChinese(<CountMeter count={212} limit={limit} />));
    expect(container.textContent).toContain("超出12字");
  });

  it("labels 字数 and 格数 apart, and says when the text has left the sheet", () => {
    const sheet = (used: number) => ({ cells: 320, used, rows: 14 });
    const { container, rerender } = render(inChinese(<CountMeter count={212} limit={limit} sheet={sheet(13)} />));
    expect(container.textContent).toMatch(/字数 212.*格数 320.*答题区 13\/14行/);
    expect(spoken()).not.toContain("超出答题区");
    rerender(inChinese(<CountMeter count={212} limit={limit} sheet={sheet(15)} />));
    expect(spoken()).toContain("超出答题区");
  });

  it("judges nothing where the question says about, whose tolerance is the marking profile's", () => {
    const { container } = render(inChinese(<CountMeter count={212} limit={{ ...limit, kind: "about" }} />));
    expect(container.textContent).not.toContain("超出");
  });

  it("states no goal where the question has none", () => {
    const none = { kind: "unspecified" as const, min: null, max: null, text: "" };
    const { container } = render(inChinese(<CountMeter count={30} limit={none} />));
    expect(container.textContent).toBe("字数 30");
  });
});

describe("the save receipt", () => {
  const receipt = (state: Parameters<typeof SaveReceipt>[0]["state"]) =>
    inChinese(<SaveReceipt state={state} language="zh-CN" timeZone="Asia/Shanghai" />);

  it("shows number and server time of the saved version without reading it out each time", () => {
    const { container } = render(receipt({ kind: "saved", number: 17, at: Date.UTC(2026, 0, 1, 2, 3, 4) }));
    expect(container.textContent).toContain("已保存（第17版 10:03:04）");
    expect(spoken()).toBe("");
  });

  it("reads out that the text is only kept on this device", () => {
    render(receipt({ kind: "local" }));
    expect(spoken()).toBe("离线，已存本机");
  });
});

describe("a field", () => {
  it("is described by its hint and its error, and keeps the line of an error that is not there", () => {
    const { rerender, container } = render(inChinese(<TextField id="name" label="用户名" hint="2—32个字符" />));
    expect(container.querySelector("#name-error")?.className).toContain("min-h-");
    rerender(inChinese(<TextField id="name" label="用户名" hint="2—32个字符" error="这个用户名已被使用" />));
    const input = screen.getByLabelText("用户名");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.getAttribute("aria-describedby")).toBe("name-hint name-error");
  });
});
