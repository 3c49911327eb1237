import { act, renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { useKeptVersion } from "./use-kept-version";

const MINE = {
  points: { p1: { awarded: "1.5", places: [{ start: 0, end: 4 }], words: "" } },
  ...{ remaining: "", reason: "只写到现象" },
};
const of = { attemptId: "a", personId: "li", refused: null, resolved: false };
const visit = (changes: Partial<Parameters<typeof useKeptVersion>[0]> = {}) =>
  renderHook(() => useKeptVersion({ ...of, ...changes })).result;

beforeEach(() => window.localStorage.clear());

describe("the second version of an answer's marks", () => {
  it("is there again for its marker after they left the page, as often as they come back", () => {
    visit({ refused: MINE });
    expect(visit().current.kept).toEqual(MINE);
    expect(visit().current.kept).toEqual(MINE);
  });

  it("is shown to no other tutor on the device and with no other answer", () => {
    visit({ refused: MINE });
    expect(visit({ personId: "wu" }).current.kept).toBeNull();
    expect(visit({ attemptId: "b" }).current.kept).toBeNull();
  });

  it("is gone once the marker's own marks are the newest, or once they throw it away", () => {
    visit({ refused: MINE });
    expect(visit({ resolved: true }).current.kept).toBeNull();
    expect(visit().current.kept).toBeNull();
    visit({ refused: MINE });
    const again = visit();
    act(() => again.current.drop());
    expect([again.current.kept, visit().current.kept]).toEqual([null, null]);
  });

  it("is none where what the device holds was not written by this page", () => {
    window.localStorage.setItem("marking-version:li:a", '{"points":[1]}');
    expect(visit().current.kept).toBeNull();
  });
});
