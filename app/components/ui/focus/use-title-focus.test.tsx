import { render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, it } from "vitest";
import { useTitleFocus } from "./use-title-focus";

afterEach(() => history.pushState(null, "", "/"));

function Page({ path, own = false }: { path: string; own?: boolean }) {
  const main = useRef<HTMLElement>(null);
  useTitleFocus(main, path);
  return (
    <>
      <nav>
        <a href="/bank">题库</a>
      </nav>
      <main ref={main} key={path}>
        <h1>{path}</h1>
        <h2 id="mark-3">得分处</h2>
        {own ? <input aria-label="用户名" ref={(field) => field?.focus()} /> : null}
      </main>
    </>
  );
}
const title = () => screen.getByRole("heading", { level: 1 });

it("the first page leaves the focus where the browser puts it; the next begins at its title", () => {
  const { rerender } = render(<Page path="/" />);
  expect(document.activeElement).toBe(document.body);
  screen.getByRole("link").focus();
  rerender(<Page path="/bank" />);
  expect(document.activeElement).toBe(title());
});

it("a page that puts the focus into its own field is left to it", () => {
  const { rerender } = render(<Page path="/" />);
  rerender(<Page path="/sign-in" own />);
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

it("a link to a place on another page leads to that place", () => {
  const { rerender } = render(<Page path="/" />);
  history.pushState(null, "", "/report#mark-3");
  rerender(<Page path="/report" />);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
});
