import { useLoaderData } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useLive } from "./use-live";

const EVERY_MS = 3_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Page() {
  useLive(EVERY_MS);
  return <p>{useLoaderData<string>()}</p>;
}

it("a page whose data take longer than the time between two looks gets them all the same", async () => {
  const answers: ((text: string) => void)[] = [];
  const Stub = createRemixStub([
    { path: "/", Component: Page, loader: () => new Promise<string>((resolve) => answers.push(resolve)) },
  ]);
  render(<Stub initialEntries={["/"]} hydrationData={{ loaderData: { "0": "已评1份" } }} />);
  for (let look = 0; look < 3; look += 1) await act(() => vi.advanceTimersByTimeAsync(EVERY_MS));
  expect(answers).toHaveLength(1);
  await act(async () => answers[0]?.("已评2份"));
  expect(screen.getByText("已评2份")).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(EVERY_MS));
  expect(answers).toHaveLength(2);
});
