import { act, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it, vi } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { Countdown } from "./countdown";
import { CountMeter } from "./count-meter";
import { SaveReceipt } from "./save-receipt";
import { TextField } from "../ui/form/text-field";

const inChinese = (content: ReactNode) => <I18nextProvider i18n={createI18n("zh-CN")}>{content}</I18nextProvider>;
const spoken = () => screen.getByRole("status").textContent;
const MINUTE = 60_000;

describe("the countdown", () => {
  const slip = () => document.querySelector("[data-time-warning]");

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

  it("interrupts for the last minute, and speaks of the last moment only when a sleeping tab skipped several", () => {
    const { rerender } = render(inChinese(<Countdown remainingMs={12 * MINUTE} />));
    rerender(inChinese(<Countdown remainingMs={25_000} />));
    expect([spoken(), screen.getByRole("alert").textContent]).toEqual(["", "还剩30秒"]);
  });

  it("says that time is up instead of counting below zero", () => {
    render(inChinese(<Countdown remainingMs={-500} />));
    expect(screen.getByRole("timer").textContent).toBe("已到时间");
  });

  it("shows each warning for twenty seconds of its own clock, without taking the focus", () => {
    const page = (remainingMs: number) =>
      inChinese(
        <>
          <Countdown remainingMs={remainingMs} limitMs={50 * MINUTE} />
          <textarea aria-label="作答区" />
        </>,
      );
    const { rerender } = render(page(40 * MINUTE));
    screen.getByRole("textbox").focus();
    for (const minutes of [30, 10, 5, 1]) {
      rerender(page(minutes * MINUTE + 1));
      expect(slip()).toBeNull();
      rerender(page(minutes * MINUTE - 400));
      expect(slip()?.textContent).toContain(`还剩${minutes}分钟`);
      expect(document.activeElement).toBe(screen.getByRole("textbox"));
      rerender(page(minutes * MINUTE - 20_000));
      expect(slip()).not.toBeNull();
      rerender(page(minutes * MINUTE - 20_500));
      expect(slip()).toBeNull();
    }
  });

  it("is not hurried away from under the focus, and gives the focus back when it is closed", () => {
    const page = (remainingMs: number) =>
      inChinese(
        <>
          <Countdown remainingMs={remainingMs} />
          <textarea aria-label="作答区" />
        </>,
      );
    const { rerender } = render(page(5 * MINUTE + 100));
    rerender(page(5 * MINUTE - 400));
    screen.getByRole("textbox").focus();
    act(() => screen.getByRole("button", { name: "关闭提醒" }).focus());
    rerender(page(4 * MINUTE));
    fireEvent.click(screen.getByRole("button", { name: "关闭提醒" }));
    expect(slip()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
  });

  it("warns of nothing that passed before the page was opened, while it was hidden, or at the start of a short limit", () => {
    const { rerender, unmount } = render(inChinese(<Countdown remainingMs={9 * MINUTE} limitMs={50 * MINUTE} />));
    expect(slip()).toBeNull();
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    rerender(inChinese(<Countdown remainingMs={5 * MINUTE - 400} limitMs={50 * MINUTE} />));
    vi.restoreAllMocks();
    rerender(inChinese(<Countdown remainingMs={5 * MINUTE - 900} limitMs={50 * MINUTE} />));
    expect([slip(), spoken()]).toEqual([null, ""]);
    unmount();
    const short = render(inChinese(<Countdown remainingMs={10 * MINUTE + 100} limitMs={10 * MINUTE} />));
    short.rerender(inChinese(<Countdown remainingMs={10 * MINUTE - 400} limitMs={10 * MINUTE} />));
    expect([slip(), spoken()]).toEqual([null, ""]);
  });

  it("takes a warning back when time is granted, and warns again", () => {
    const { rerender } = render(inChinese(<Countdown remainingMs={5 * MINUTE + 100} />));
    rerender(inChinese(<Countdown remainingMs={5 * MINUTE - 400} />));
    rerender(inChinese(<Countdown remainingMs={15 * MINUTE - 400} />));
    expect([slip(), spoken()]).toEqual([null, ""]);
    rerender(inChinese(<Countdown remainingMs={5 * MINUTE - 400} />));
    expect(slip()?.textContent).toContain("还剩5分钟");
  });

  it("shows extra time beside what the paper gives, in words for who cannot see it", () => {
    const times = { remainingMs: 42 * MINUTE, limitMs: 60 * MINUTE, originalMs: 50 * MINUTE };
    const { container, rerender } = render(inChinese(<Countdown {...times} />));
    expect(container.textContent).toContain("60′（原50′）");
    expect(container.textContent).toContain("共60分钟，原为50分钟");
    rerender(<I18nextProvider i18n={createI18n("en")}>{<Countdown {...times} />}</I18nextProvider>);
    expect(container.textContent).toContain("60′ (was 50′)");
    expect(container.textContent).toContain("60 minutes in all, originally 50 minutes");
    rerender(inChinese(<Countdown {...times} originalMs={60 * MINUTE} />));
    expect(container.textContent).not.toContain("′");
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

  it("does not call a page offline whose text the server did not take", () => {
    render(receipt({ kind: "kept" }));
    expect(spoken()).toBe("未到服务器，已存本机");
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
