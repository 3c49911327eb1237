import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatDueTime,
  formatMarks,
  formatMarksChange,
  formatPercent,
  formatTime,
} from "./format";

const newYearInShanghai = Date.UTC(2025, 11, 31, 16, 0, 5);

describe("dates", () => {
  it("are shown in the school's zone, whatever the machine's zone is", () => {
    expect(formatDate(newYearInShanghai, "zh-CN")).toBe("2026年1月1日");
    expect(formatDate(newYearInShanghai, "zh-CN", "America/New_York")).toBe("2025年12月31日");
    expect(formatDate(newYearInShanghai, "en")).toBe("1 January 2026");
  });

  it("name the day of the week where something is due", () => {
    expect(formatDueTime(newYearInShanghai, "zh-CN")).toBe("2026/01/01 周四 00:00");
    expect(formatDueTime(newYearInShanghai, "en")).toBe("Thu, 01 Jan 2026, 00:00");
    expect(formatDueTime(newYearInShanghai, "zh-CN", "America/New_York")).toBe("2025/12/31 周三 11:00");
  });

  it("write midnight as 00:00, never 24:00", () => {
    expect(formatDateTime(newYearInShanghai, "zh-CN")).toContain("00:00");
    expect(formatTime(newYearInShanghai, "en")).toBe("00:00:05");
  });
});

describe("marks", () => {
  it("drop needless zeros and carry a sign where they are a change", () => {
    expect(formatMarks(7.5, "zh-CN")).toBe("7.5");
    expect(formatMarks(10, "en")).toBe("10");
    expect(formatMarksChange(1.5, "en")).toBe("+1.5");
    expect(formatMarksChange(-2, "en")).toBe("−2");
    expect(formatMarksChange(0, "en")).toBe("0");
    expect(formatPercent(0.725, "zh-CN")).toBe("73%");
  });
});

describe("the clock", () => {
  it("counts part seconds as whole ones and never goes below zero", () => {
    expect(formatClock(2_891_200)).toBe("48:12");
    expect(formatClock(9_000_000)).toBe("2:30:00");
    expect(formatClock(1)).toBe("00:01");
    expect(formatClock(-5_000)).toBe("00:00");
  });
});
