import { Link, Outlet } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useRememberedRoot, useRootData } from "./root-data";

function Reader() {
  useRememberedRoot();
  const { viewer } = useRootData();
  return <p>{viewer.kind === "account" ? viewer.name : "nobody"}</p>;
}

test("who has signed in keeps the name at the head of the page when the root fails later", async () => {
  let answers = 0;
  const Stub = createRemixStub([
    {
      id: "root",
      path: "/",
      loader: () => {
        answers += 1;
        if (answers > 1) throw new Response("busy", { status: 503 });
        return { viewer: { kind: "account", role: "candidate", name: "林一" } };
      },
      shouldRevalidate: () => true,
      ErrorBoundary: () => (
        <>
          <Reader />
          <p>failed</p>
        </>
      ),
      Component: () => (
        <>
          <Reader />
          <Link to="/next">next</Link>
          <Outlet />
        </>
      ),
      children: [{ path: "next", Component: () => null }],
    },
  ]);
  render(<Stub initialEntries={["/"]} />);
  fireEvent.click(await screen.findByRole("link", { name: "next" }));
  expect(await screen.findByText("failed")).toBeDefined();
  expect(screen.getByText("林一")).toBeDefined();
});
