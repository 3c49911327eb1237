import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import { keepFocus } from "../ui/focus/keep-focus";
import { EvidenceFinder } from "./evidence-finder";

const ANSWER = "雨天水没过脚面，居民多次报修。";
const FOUND = [
  { start: 0, end: 7, why: "写到积水。" },
  { start: 8, end: 14, why: "写到报修。" },
];

const asked = vi.fn<(path: string, options: { signal: AbortSignal }) => Promise<Response>>();
const onUse = vi.fn();

beforeEach(() => {
  asked.mockReset();
  onUse.mockReset();
  vi.stubGlobal("fetch", asked);
});
afterEach(() => void vi.unstubAllGlobals());

function press(name: string) {
  fireEvent.click(screen.getByRole("button", { name }));
}

function show() {
  render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <EvidenceFinder
        {...{ attemptId: "a", text: "counting", answer: ANSWER, places: [], onUse }}
        point={{ id: "p1", no: 3 }}
      />
    </I18nextProvider>,
  );
  press("查找可能的同义表述 3");
}

it("says how many places are to be decided, takes one in, and says when none is left", async () => {
  asked.mockResolvedValue(Response.json({ ok: true, places: FOUND }));
  show();
  expect(await screen.findByText("待决定：2条。")).toBeTruthy();
  press("采纳“雨天水没过脚面”");
  expect(onUse).toHaveBeenCalledWith(FOUND[0]);
  press("不采纳“居民多次报修”");
  expect(screen.getByText("待决定：1条。")).toBeTruthy();
  press("不采纳“雨天水没过脚面”");
  expect(screen.getByText("已全部处理。")).toBeTruthy();
});

it("keeps the focus among what is left to decide, and on the button that asks when nothing is", async () => {
  asked.mockResolvedValue(Response.json({ ok: true, places: FOUND }));
  show();
  // As the frame of every page does.
  const stop = keepFocus(document.body);
  const named = () => document.activeElement?.getAttribute("aria-label");
  for (const words of ["雨天水没过脚面", "居民多次报修"]) {
    const leave = await screen.findByRole("button", { name: `不采纳“${words}”` });
    leave.focus();
    fireEvent.click(leave);
    if (words === "雨天水没过脚面") await waitFor(() => expect(named()).toContain("居民多次报修"));
  }
  await waitFor(() => expect(named()).toBe("查找可能的同义表述 3"));
  stop();
});

it("breaks the request off when it is cancelled and can be asked again", async () => {
  let signal: AbortSignal | undefined;
  asked.mockImplementation((_path, options) => {
    signal = options.signal;
    return new Promise(() => undefined);
  });
  show();
  press("取消 3");
  expect(signal?.aborted).toBe(true);
  expect(screen.queryByRole("button", { name: "取消 3" })).toBeNull();
});

it.each([
  ["a proxy in its place", {}, "没有连上服务器，请稍后再试。"],
  ["our own server", { "X-Request-Id": "r1" }, "服务器暂时不能保存，没有请求。请稍后再试；仍不行，请告知管理员。"],
])("says by the answer of %s whether the server was not reached or cannot store", async (_who, headers, words) => {
  asked.mockResolvedValue(new Response("", { status: 503, headers }));
  show();
  expect(await screen.findByText(words)).toBeTruthy();
});
