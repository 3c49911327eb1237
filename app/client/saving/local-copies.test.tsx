import { afterEach, describe, expect, it, vi } from "vitest";
import { localCopies } from "./local-copies";

const mirror = (text: string) => ({ text, parent: 3, after: ["3.1.abc"], sent: ["abc"] });
afterEach(() => {
  localStorage.clear();
  vi.useRealTimers();
});

describe("local copies", () => {
  it("come back in a new page of the same browser, and only for their own attempt", () => {
    localCopies("a").remember(mirror("没存上"));
    expect(localCopies("b").adopt()).toBeNull();
    expect(localCopies("a").adopt()).toEqual(mirror("没存上"));
  });

  it("of two pages do not overwrite each other, and the newest is taken first", () => {
    vi.useFakeTimers({ now: 1_000 });
    const [first, second] = [localCopies("a"), localCopies("a")];
    first.remember(mirror("第一页"));
    vi.setSystemTime(2_000);
    second.remember(mirror("第二页"));
    const third = localCopies("a");
    expect(third.adopt()?.text).toBe("第二页");
    third.forget("第二页");
    expect(localCopies("a").adopt()?.text).toBe("第一页");
  });

  it("go only when they hold exactly the text that was acknowledged", () => {
    const copies = localCopies("a");
    copies.remember(mirror("新"));
    copies.forget("旧");
    expect(localStorage).toHaveLength(1);
    copies.forget("新");
    expect(localStorage).toHaveLength(0);
  });

  it("leave alone what cannot be read", () => {
    localStorage.setItem("draft:a:x", "{cut off");
    localStorage.setItem("draft:a:y", JSON.stringify({ text: 1 }));
    expect(localCopies("a").adopt()).toBeNull();
    expect(localStorage).toHaveLength(2);
  });

  it("say so when the browser keeps nothing", () => {
    const full = {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(localCopies("a", full as unknown as Storage).remember(mirror("一"))).toBe(false);
    expect(localCopies("a", null).remember(mirror("一"))).toBe(false);
    expect(localCopies("a", null).adopt()).toBeNull();
  });
});
