import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { NavRow, type NavItem } from "./nav-row";

const PLACES: NavItem[] = [
  { to: "/", label: "首页", end: true },
  { to: "/desk/sets", label: "题组" },
  { to: "/desk/marking", label: "评阅", also: ["/desk/attempts"] },
];

/** The places that are marked as the ones where one is. */
function markedAt(here: string): string[] {
  const Stub = createRemixStub([{ path: "*", Component: () => <NavRow label="工作台" items={PLACES} here={here} /> }]);
  render(<Stub initialEntries={[here]} />);
  return screen.getAllByRole("link", { current: "page" }).map((link) => link.textContent);
}

afterEach(cleanup);

describe("a row of places", () => {
  it("marks the place itself and whatever lies below it, whichever the query", () => {
    expect(markedAt("/desk/sets?show=draft")).toEqual(["题组"]);
    cleanup();
    expect(markedAt("/desk/sets/one/print")).toEqual(["题组"]);
    cleanup();
    expect(markedAt("/")).toEqual(["首页"]);
  });

  it("marks a place for a page that belongs to it and stands elsewhere", () => {
    expect(markedAt("/desk/attempts/one")).toEqual(["评阅"]);
  });

  it("does not take a longer name for a page below", () => {
    const Stub = createRemixStub([
      { path: "*", Component: () => <NavRow label="工作台" items={PLACES} here="/desk/settings" /> },
    ]);
    render(<Stub initialEntries={["/desk/settings"]} />);
    expect(screen.queryByRole("link", { current: "page" })).toBeNull();
  });
});
