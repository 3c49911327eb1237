import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { withoutNul } from "./without-nul.server";

// Many short strings, so that they meet the ends of React's buffer at every offset.
const page = createElement(
  "ul",
  null,
  Array.from({ length: 3_000 }, (_, at) =>
    createElement("li", { key: at }, "读不准的地方".slice(at % 5), "a".repeat(at % 3)),
  ),
);

test("a long Chinese page comes out of React's stream without a byte of zero and with every character", async () => {
  const body = withoutNul();
  renderToPipeableStream(page).pipe(body);
  const html = await text(body);
  expect(html).not.toContain("\u0000");
  expect(html).not.toContain("\uFFFD");
  expect(html.match(/地方/g)).toHaveLength(3_000);
});

test("bytes of other values are passed on as they are", async () => {
  const body = withoutNul();
  body.write(Buffer.from("停车", "utf8").subarray(0, 4));
  body.end(Buffer.from("停车", "utf8").subarray(4));
  expect(await text(body)).toBe("停车");
});
