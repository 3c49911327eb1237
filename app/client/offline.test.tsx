import { expect, test, vi } from "vitest";
import { undoneBy } from "./offline";

/** What Remix makes of a Response that an action of our server threw. */
const answered = (status: number) => ({ status, statusText: "", internal: false, data: null });

test.each([500, 503])("our own server's %i leaves the page where it is: it could not be stored just now", (status) => {
  expect(undoneBy(answered(status))).toBe("not-stored");
});

test("a mistake of our server's, which comes without its words, leaves the page where it is too", () => {
  expect(undoneBy(new Error("Unexpected Server Error"))).toBe("not-stored");
});

test.each([
  new TypeError("Failed to fetch"),
  new TypeError("NetworkError when attempting to fetch resource."),
  new TypeError("Load failed"),
  new Error("Unable to decode turbo-stream response from URL: https://school.example/attempts/a.data"),
])("without an answer of our server (%s) the page waits for the server", (error) => {
  expect(undoneBy(error)).toBe("offline");
});

test("without a network whatever fails is for want of it", () => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  expect(undoneBy(new Error("fail"))).toBe("offline");
});

test.each([answered(400), answered(403), answered(404), new Response(null, { status: 302 })])(
  "what leads elsewhere or is refused for good is thrown on",
  (error) => {
    expect(undoneBy(error)).toBeNull();
  },
);
