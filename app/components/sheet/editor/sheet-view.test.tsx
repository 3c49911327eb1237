import { beforeEach, describe, expect, it, vi } from "vitest";
import { preferredView, rememberView } from "./sheet-view";

const screenThat = (isWide: boolean) => vi.stubGlobal("matchMedia", () => ({ matches: isWide }));

beforeEach(() => localStorage.clear());

describe("the view one begins with", () => {
  it("is the sheet where there is room for it, and plain text on a phone", () => {
    screenThat(true);
    expect(preferredView()).toBe("sheet");
    screenThat(false);
    expect(preferredView()).toBe("plain");
  });

  it("is the one chosen last in this browser, on any screen", () => {
    screenThat(true);
    rememberView("plain");
    expect(preferredView()).toBe("plain");
  });

  it("is found where the browser lets a page keep nothing", () => {
    screenThat(true);
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
    rememberView("plain");
    expect(preferredView()).toBe("sheet");
  });
});
