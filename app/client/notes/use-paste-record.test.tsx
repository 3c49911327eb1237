import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Paste } from "~/domain/attempt-events/paste";
import { usePasteRecord } from "./use-paste-record";

let network: "up" | "down";
let received: Paste[];

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  [network, received] = ["up", []];
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    if (network === "down") return Promise.reject(new TypeError("Failed to fetch"));
    received.push(...(JSON.parse(init.body as string) as { pastes: Paste[] }).pastes);
    return Promise.resolve(new Response(null, { status: 204 }));
  });
});
afterEach(() => void vi.useRealTimers());

function Room({ enabled }: { enabled: boolean }) {
  const materials = [{ text: "老街排水不畅。" }];
  usePasteRecord({ attemptId: "a", enabled, fieldId: "answer", materials, outline: "一、设施", serverNow: 5_000 });
  return (
    <>
      <textarea id="answer" defaultValue="治理难题很多" />
      <input aria-label="别的字段" />
    </>
  );
}

const paste = (words: string, into: Element = document.getElementById("answer")!) =>
  fireEvent.paste(into, { clipboardData: { getData: () => words } });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const told = () => received.map(({ characters, from }) => [characters, from]);

describe("pastes into the answer in 模考", () => {
  it("are sent by size and origin, never their words, and nothing is prevented", async () => {
    render(<Room enabled />);
    const answer = document.getElementById("answer") as HTMLTextAreaElement;
    answer.setSelectionRange(0, 4);
    fireEvent.copy(answer);
    expect(paste("治理难题")).toBe(true);
    paste("老街 排水");
    paste("范文一段");
    paste("不算", screen.getByLabelText("别的字段"));
    await pass(2_000);
    expect(told()).toEqual([
      [4, "own"],
      [4, "materials"],
      [4, "elsewhere"],
    ]);
    expect(JSON.stringify(received)).not.toMatch(/治理|老街|范文/);
    expect(received.every(({ at }) => at >= 5_000 && at < 8_000)).toBe(true);
  });

  it("wait in the browser while there is no network and are sent by the next page", async () => {
    network = "down";
    const first = render(<Room enabled />);
    paste("离线粘贴");
    await pass(5_000);
    first.unmount();
    network = "up";
    render(<Room enabled />);
    await pass(100);
    expect(told()).toEqual([[4, "elsewhere"]]);
    expect(localStorage).toHaveLength(0);
  });

  it("are one while a key is held down", async () => {
    render(<Room enabled />);
    for (const words of ["甲", "甲", "甲"]) paste(words);
    await pass(2_000);
    expect(told()).toEqual([[3, "elsewhere"]]);
  });
});

it("in 练习 nothing is looked at", async () => {
  render(<Room enabled={false} />);
  paste("范文一段");
  await pass(60_000);
  expect([received, localStorage.length]).toEqual([[], 0]);
});
