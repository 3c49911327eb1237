import { expect, test } from "vitest";
import { filesNeeded } from "./files-needed";

const BUILD = new Map([
  ["assets/room-a1.js", 'import "./frame-b2.js"; import("./later-c3.js"); const words = "/assets/words-d4.js"'],
  ["assets/frame-b2.js", 'const styles = "/assets/app-e5.css"; import "./frame-b2.js"'],
  ["assets/later-c3.js", "new Worker(new URL('/assets/tick-f6.js', import.meta.url))"],
  ["assets/words-d4.js", "export default {}"],
  ["assets/app-e5.css", "body{}"],
  ["assets/tick-f6.js", ""],
  ["assets/desk-g7.js", 'import "./room-a1.js"'],
]);

test("a file needs whatever it names, at once or later, and what that names", () => {
  expect(filesNeeded(["assets/room-a1.js"], BUILD)).toEqual([
    "assets/app-e5.css",
    ...["frame-b2", "later-c3", "room-a1", "tick-f6", "words-d4"].map((name) => `assets/${name}.js`),
  ]);
});

test("what names a file is not needed by it, and a name that is no file of the build is none", () => {
  expect(filesNeeded(["assets/words-d4.js"], BUILD)).toEqual(["assets/words-d4.js"]);
  expect(filesNeeded(["a.js"], new Map([["a.js", 'import "./gone-1.js"']]))).toEqual(["a.js"]);
});
