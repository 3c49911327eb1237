import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Where values themselves are written: colours and motion, and the theme of utilities (type, spaces, corners, shadows). */
const TOKENS = ["app/styles/tokens.css", "app/styles/app.css"];
/** Pictures of their own, in the browser's tab and in a file that is sent, and the browser's bars: no token reaches them. */
const PICTURES = ["app/server/favicon.ts", "app/client/photos/draw-photo.ts", "app/frame/bar-colours.ts"];

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((name) => `app/${name.replaceAll("\\", "/")}`)
  .filter((path) => /[.](css|tsx?)$/.test(path) && !/[.]test[.]tsx?$/.test(path))
  .filter((path) => !TOKENS.includes(path) && !PICTURES.includes(path))
  .map((path) => ({ path, lines: withoutComments(readFileSync(path, "utf8")).split("\n") }));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " ")).replace(/^\s*\/\/.*$/gm, "");
}

/** Lines where this stands, as `path:line: text`. */
function found(pattern: RegExp, kind: RegExp): string[] {
  return sources
    .filter(({ path }) => kind.test(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
}

const CSS = /[.]css$/;
const ALL = /./;

describe("outside the tokens", () => {
  it("no colour is written as a number", () => {
    // In scripts only between quotes or in a class: `#3` is also the third of something.
    expect(found(/#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i, CSS)).toEqual([]);
    expect(found(/["'[]#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})["'\]]/i, ALL)).toEqual([]);
    expect(found(/\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(/, ALL)).toEqual([]);
  });

  it("no type has a size of its own: steps of the scale, or shares of what stands around it", () => {
    const sizes = found(/font(?:-size)?:[^;]*\b[\d.]+(?:px|rem|pt)/, CSS);
    // The whole page grows with the wall it is shown on, and print beside the cells of a sheet keeps a least size.
    expect(sizes.filter((line) => !/clamp\(|--mark\b/.test(line))).toEqual([]);
    expect(found(/\btext-\[[\d.]+(?:px|rem|em|pt)\]/, ALL)).toEqual([]);
  });

  it("no spaces are set between letters of Latin: only whole words of Chinese are spread, and only where the page is", () => {
    const spread = found(/\btracking-(?!normal)|letter-spacing:(?! normal)/, ALL);
    expect(spread.filter((line) => !/answer-grid|tracking-normal|font-mono/.test(line))).toEqual([]);
  });

  it("nothing moves for a time of its own", () => {
    expect(found(/(?:transition|animation)[\w-]*:[^;]*\b[\d.]+m?s\b/, CSS)).toEqual([]);
    expect(found(/\b(?:duration|delay)-(?:\d|\[)/, ALL)).toEqual([]);
  });

  it("no space is an odd number of pixels in a class", () => {
    expect(found(/\b(?:[mp][xytrbse]?|gap(?:-[xy])?|inset|top|underline-offset|leading)-\[-?[\d.]+px\]/, ALL)).toEqual(
      [],
    );
  });
});

// Such a class means everything below an element, and a browser keeps one list of what `:has()` may change: with one of them on any page, an
// icon that comes or goes costs the style of the whole page. Name what changes: `has-[…]:[&_[data-for~=part]]:block`.
it("no class of an element depends on what stands elsewhere in something around it", () => {
  expect(found(/\b(?:group|peer|in)-has-/, ALL)).toEqual([]);
});

it("the folder of primitives can be taken in at a glance", () => {
  const files = readdirSync("app/components/ui", { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeLessThanOrEqual(15);
});
