import { act, renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useLater } from "./use-later";

let rest: (() => void)[] = [];
let reachable = true;
const load = () => (reachable ? Promise.resolve("the part") : Promise.reject(new Error("offline")));
const atRest = () => act(async () => rest.forEach((work) => work()));

beforeEach(() => {
  rest = [];
  reachable = true;
  vi.stubGlobal("requestIdleCallback", (work: () => void) => rest.push(work));
  vi.stubGlobal("cancelIdleCallback", (no: number) => (rest[no - 1] = () => undefined));
  return () => vi.unstubAllGlobals();
});

describe("a part of a page that comes later", () => {
  it("is asked for once the page is at rest, and not when the page is gone by then", async () => {
    const { result, unmount } = renderHook(() => useLater(load));
    expect(result.current).toMatchObject({ part: null, failed: false });
    await atRest();
    expect(result.current).toMatchObject({ part: "the part", failed: false });
    unmount();
    const asked = vi.fn(load);
    renderHook(() => useLater(asked)).unmount();
    await atRest();
    expect(asked).not.toHaveBeenCalled();
  });

  it("is there at once where it is wanted at once", async () => {
    const { result } = await act(async () => renderHook(() => useLater(load, "at-once")));
    expect(rest).toEqual([]);
    expect(result.current.part).toBe("the part");
  });

  it("says that it did not come, and comes when the network is back", async () => {
    reachable = false;
    const { result } = renderHook(() => useLater(load));
    await atRest();
    expect(result.current).toMatchObject({ part: null, failed: true });
    await act(async () => window.dispatchEvent(new Event("online")));
    expect(result.current.failed).toBe(true);
    reachable = true;
    await act(async () => window.dispatchEvent(new Event("online")));
    expect(result.current).toMatchObject({ part: "the part", failed: false });
  });

  it("comes when it is asked for again, and stays when a later try fails", async () => {
    reachable = false;
    const { result } = renderHook(() => useLater(load));
    await atRest();
    reachable = true;
    await act(async () => result.current.ask());
    expect(result.current.part).toBe("the part");
    reachable = false;
    await act(async () => result.current.ask());
    expect(result.current).toMatchObject({ part: "the part", failed: false });
  });
});
